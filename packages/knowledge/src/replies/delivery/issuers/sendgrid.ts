import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of SendGrid mean. */
export const sendgrid: Issuer = {
  name: 'SendGrid',
  hosts: ['sendgrid.net'],
  marks: ['sendgrid'],
  wordings: [saysExactly('suppressed', 'bounced address', 'unsubscribed address', 'spam reporting address', 'drop list')],
  codes: {},
  help: 'https://www.twilio.com/docs/sendgrid/ui/sending-email/bounces',
  source: 'https://www.twilio.com/docs/sendgrid',
  date: '2026-11-21',
};
