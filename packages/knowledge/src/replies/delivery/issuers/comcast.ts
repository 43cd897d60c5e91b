import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Comcast mean. */
export const comcast: Issuer = {
  name: 'Comcast',
  hosts: ['comcast.net', 'xfinity.com'],
  marks: ['comcast', 'xfinity'],
  wordings: [
    saysExactly('recipient-unknown', 'not our customer', 'recipient mailbox unallocated', 'recipient unavailable', 'invalid recipient'),
    saysExactly('sender-blocklisted', 'bl000000', 'bl0', 'permanently blocked'),
    saysExactly('rate-limited', 'rl000', 'too many sessions'),
    saysExactly('dmarc-fail', 'dm000001'),
    saysExactly('reverse-dns', 'ptr000'),
    saysExactly('recipient-full', 'account over quota'),
    saysExactly('message-too-large', 'message size'),
  ],
  codes: {},
  help: 'https://spa.xfinity.com/report',
  source: 'https://postmaster.comcast.net/smtp-error-codes.php',
  date: '2026-11-21',
};
