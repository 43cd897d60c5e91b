import { defineFault } from '../../fault.ts';

const SUBMISSION = ['--smtp', 'mail.example.org:587/starttls'];

export default defineFault({
  complaint: 'My mail program says that the server answered something it does not understand.',
  finds: ['server/protocol-error'],
  variants: {
    'garbage for a greeting': {
      settings: SUBMISSION,
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ say: 'qwertz uiop\r\nasdf\r\n' }] }),
    },
    'bytes for ever': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) => mailA.replaceWith(143, { onConnect: [{ flood: 'x' }] }),
    },
    'lines for ever': {
      settings: SUBMISSION,
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ flood: '220-mail.example.org\r\n' }] }),
    },
    'nonsense in answer to EHLO': {
      settings: SUBMISSION,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          otherwise: [{ say: 'Traceback (most recent call last):\r\n' }],
        }),
    },
    'garbage inside encryption': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, {
          tls: { cert: chain.sent, key: chain.key },
          onConnect: [{ say: 'PROXY protocol expected\r\n' }, { end: 'close' }],
        });
      },
    },
    'hangs up inside encryption after the greeting': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, {
          tls: { cert: chain.sent, key: chain.key },
          onConnect: [{ say: '* OK IMAP4rev1 ready\r\n' }],
          otherwise: [{ end: 'reset' }],
        });
      },
    },
  },
});
