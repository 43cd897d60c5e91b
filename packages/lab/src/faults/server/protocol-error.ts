import { defineFault } from '../../fault.ts';

const SUBMISSION = ['--smtp', 'mail.example.org:587/starttls'];

/** Who comes, in the words of a load balancer to a server that does not expect them (PROXY protocol, versions 1 and 2). */
const PROXY = 'PROXY TCP4 192.0.2.10 198.51.100.25 40000 25\r\n';
const PROXY_2 = '\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\xc0\x00\x02\x0a\xc6\x33\x64\x19\x9c\x40\x00\x6e';

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
    'a balancer speaks to Postfix first': {
      settings: SUBMISSION,
      says: [/a command that this computer never sent/],
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [587], relay: { sayFirst: PROXY } }),
    },
    'a balancer speaks to Exim first': {
      settings: SUBMISSION,
      breakIt(lab) {
        lab.mailA.exim();
        return lab.intercept({ at: 'core', ports: [587], relay: { sayFirst: PROXY } });
      },
    },
    'a balancer speaks to Dovecot first': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [143], relay: { sayFirst: PROXY } }),
    },
    // Dovecot and Postfix hang up without a word, which a filter does, too; others send an alert
    'a balancer speaks first where TLS begins at once, and is told so': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: ({ mailA }) => mailA.replaceWith(993, { onConnect: [{ wait: 10 }, { sayHex: '15 03 01 00 02 02 46' }, { end: 'close' }] }),
    },
    'a balancer speaks first, in its binary form, for POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [110], relay: { sayFirst: PROXY_2 } }),
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
