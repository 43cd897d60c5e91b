import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Apple mean. */
export const apple: Issuer = {
  name: 'Apple',
  hosts: ['icloud.com', 'me.com', 'apple.com', 'mac.com'],
  marks: ['support.apple.com', '[cs01]', '[hm0', '[hm1', 'icloud.com'],
  wordings: [
    saysExactly('policy-rejected', '[cs01]', '[hm08]', 'local policy'),
    saysExactly('dmarc-fail', 'dmarc policy'),
    saysExactly('recipient-unknown', 'user does not exist', 'inactive email address', 'unknown'),
    saysExactly('recipient-full', 'over quota', 'mailbox full'),
    saysExactly('sender-blocklisted', 'blocked - see', 'proofpoint'),
  ],
  codes: { '5.2.2': 'recipient-full' },
  help: 'https://support.apple.com/en-us/102322',
  source: 'https://support.apple.com/en-us/102322',
  date: '2026-11-21',
};
