import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Mail.ru mean. */
export const mailru: Issuer = {
  name: 'Mail.ru',
  hosts: ['mail.ru', 'rambler.ru'],
  marks: ['help.mail.ru', 'mail.ru'],
  wordings: [
    saysExactly('recipient-disabled', 'account is disabled', 'is unavailable: account is disabled', 'is unavailable: user is terminated'),
    saysExactly('marked-as-spam', 'spam message rejected'),
    saysExactly('recipient-unknown', 'invalid mailbox', 'user not found'),
    saysExactly('poor-reputation', 'try again later from', 'too many messages from your ip'),
    saysExactly('recipient-full', 'mailbox is full'),
  ],
  codes: {},
  help: 'https://postmaster.mail.ru/',
  source: 'https://help.mail.ru/mail/mailer/err',
  date: '2026-11-21',
};
