import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Comcast mean. */
export const comcast: Issuer = {
  name: 'Comcast',
  hosts: ['comcast.net', 'xfinity.com'],
  marks: ['comcast', 'xfinity', 'bl0000', 'rl0000', 'dm0000', 'es0000', 'rs0000', 'iw0000'],
  wordings: [
    saysExactly('recipient-unknown', 'not our customer', 'recipient mailbox unallocated', 'recipient unavailable', 'invalid recipient'),
    saysExactly('poor-reputation', 'bl000000', 'es000001', 'es000010', 'dynamic/residential'),
    // The digits say on which lists: Spamhaus, Cloudmark, SenderScore.
    saysExactly('sender-blocklisted', 'bl0000', 'bl001', 'bl002', 'permanently blocked'),
    saysExactly('rate-limited', 'rl0000', 'too many sessions'),
    saysExactly('dmarc-fail', 'dm000001'),
    saysExactly('reverse-dns', 'ptr000', 'reverse dns failure', 'must have a ptr record'),
    saysExactly('recipient-full', 'account over quota'),
    saysExactly('message-too-large', 'message size'),
  ],
  codes: {},
  help: 'https://spa.xfinity.com/report',
  source: 'http://postmaster.comcast.net/mail-error-codes.html',
  date: '2026-11-21',
};
