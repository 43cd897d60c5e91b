import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Yandex mean. */
export const yandex: Issuer = {
  name: 'Yandex',
  hosts: ['yandex.net', 'yandex.ru', 'yandex.com'],
  marks: ['yandex'],
  wordings: [
    saysExactly('recipient-unknown', 'no such user'),
    saysExactly('policy-rejected', 'policy rejection on the target'),
    saysExactly('recipient-full', 'mailbox size limit'),
    saysExactly('marked-as-spam', 'message rejected under suspicion of spam'),
    saysExactly('reverse-dns', 'ptr'),
  ],
  codes: { '5.7.1': 'policy-rejected' },
  help: 'https://yandex.com/support/mail/web/spam.html',
  source: 'https://yandex.com/support/mail/web/letter/fail.html',
  date: '2026-11-21',
};
