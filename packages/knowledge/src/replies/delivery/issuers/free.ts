import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Free mean. */
export const free: Issuer = {
  name: 'Free',
  hosts: ['free.fr'],
  marks: ['too much mail from your', 'free.fr'],
  wordings: [
    saysExactly('rate-limited', 'too much mail', 'too many mails', 'ralentissement'),
    saysExactly('recipient-full', 'user quota exceeded', 'quota exceeded'),
    saysExactly('recipient-disabled', 'blocked due to inactivity'),
  ],
  codes: {},
  help: 'https://postmaster.free.fr/',
  source: 'https://postmaster.free.fr/',
  date: '2026-11-21',
};
