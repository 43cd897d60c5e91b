import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Postmark mean. */
export const postmark: Issuer = {
  name: 'Postmark',
  hosts: ['mtasv.net', 'postmarkapp.com'],
  marks: ['postmark'],
  wordings: [saysExactly('suppressed', 'inactive recipient', 'marked as inactive', 'recipient * inactive')],
  codes: {},
  help: 'https://postmarkapp.com/support',
  source: 'https://postmarkapp.com/developer/api/bounce-api',
  date: '2026-11-21',
};
