import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Spamhaus mean. */
export const spamhaus: Issuer = {
  name: 'Spamhaus',
  hosts: [],
  marks: ['spamhaus'],
  wordings: [saysExactly('sender-blocklisted', 'spamhaus')],
  codes: {},
  help: 'https://check.spamhaus.org/',
  source: 'https://www.spamhaus.org/',
  date: '2026-11-21',
};
