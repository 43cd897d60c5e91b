import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Zoho mean. */
export const zoho: Issuer = {
  name: 'Zoho',
  hosts: ['zoho.com', 'zohomail.com', 'zoho.eu', 'zoho.in'],
  marks: ['zoho'],
  wordings: [
    saysExactly('marked-as-spam', 'flagged as spam'),
    saysExactly('policy-rejected', 'mailpolicy violation', 'rejected by destination domain'),
    saysExactly('recipient-unknown', 'mailbox unavailable'),
    saysExactly('rate-limited', 'unusual sending activity', 'unusual activity'),
    saysExactly('network-failure', 'host not reachable'),
    saysExactly('message-too-large', 'size exceeded the policy'),
    saysExactly('malformed-message', 'subject is mandatory'),
    saysExactly('relay-denied', 'relaying disallowed as'),
  ],
  codes: {},
  source: 'https://www.zoho.com/mail/help/smtp-error-codes.html',
  date: '2026-11-21',
};
