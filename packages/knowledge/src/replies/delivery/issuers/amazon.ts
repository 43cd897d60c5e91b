import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Amazon SES mean. */
export const amazon: Issuer = {
  name: 'Amazon SES',
  hosts: ['amazonses.com', 'awsapps.com', 'amazonaws.com'],
  marks: ['amazonses', 'simulator.amazonses'],
  wordings: [
    saysExactly('suppressed', 'suppression list', 'accountsuppression', 'onaccountsuppressionlist', 'suppressed'),
    saysExactly('content-rejected', 'contentrejected', 'attachmentrejected', 'email content'),
    saysExactly('message-too-large', 'messagetoolarge'),
    saysExactly('recipient-full', 'mailboxfull'),
    saysExactly('sender-rejected', 'email address is not verified', 'address not verified'),
    saysExactly('rate-limited', 'throttling', 'maximum sending rate', 'daily message quota'),
    saysExactly('recipient-unknown', 'permanent noemail', 'permanent general'),
  ],
  codes: {},
  help: 'https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html',
  source: 'https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html',
  date: '2026-11-21',
};
