import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Mailgun mean. */
export const mailgun: Issuer = {
  name: 'Mailgun',
  hosts: ['mailgun.org', 'mailgun.net'],
  marks: ['mailgun'],
  wordings: [
    saysExactly(
      'suppressed',
      'not delivering to previously bounced',
      'not delivering to unsubscribed',
      'previously bounced',
      'not delivering to a user who marked',
    ),
  ],
  codes: {},
  help: 'https://documentation.mailgun.com/',
  source: 'https://documentation.mailgun.com/',
  date: '2026-11-21',
};
