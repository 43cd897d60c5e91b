import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'It takes for ever, and then my mail program gives up.',
  finds: ['server/slow'],
  variants: {
    'the greeting drips': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) => mailA.replaceWith(143, { onConnect: [{ drip: '* OK IMAP4rev1 Service Ready\r\n', everyMs: 1000 }] }),
    },
    'every answer takes seven seconds': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ wait: 7000 }, { say: '220 mail.example.org ESMTP\r\n' }],
          on: [['^EHLO', [{ wait: 7000 }, { say: '250-mail.example.org\r\n250 STARTTLS\r\n' }]]],
          otherwise: [{ wait: 7000 }, { say: '250 ok\r\n' }],
        }),
    },
    'the list of capabilities drips': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [['^EHLO', [{ drip: '250-mail.example.org\r\n250-PIPELINING\r\n250 STARTTLS\r\n', everyMs: 700 }]]],
        }),
    },
  },
});
