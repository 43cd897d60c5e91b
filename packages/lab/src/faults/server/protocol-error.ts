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
    'a balancer speaks to Courier first': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt(lab) {
        lab.mailA.courier();
        return lab.intercept({ at: 'core', ports: [143], relay: { sayFirst: PROXY } });
      },
    },
    // the replies are one behind, and encryption begins all the same for who does not mind
    'a balancer speaks first for POP3, and some programs get through': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [110], relay: { sayFirst: PROXY } }),
    },
    'agrees to STARTTLS and goes on in plain text': {
      settings: SUBMISSION,
      breakIt({ mailA }) {
        mailA.stop('submissions');
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [
            ['^EHLO', [{ say: '250-mail.example.org\r\n250-STARTTLS\r\n250 8BITMIME\r\n' }]],
            ['^STARTTLS', [{ say: '220 2.0.0 go ahead\r\n' }]],
          ],
          otherwise: [{ say: '500 5.5.1 unrecognized\r\n' }],
        });
      },
    },
    'bytes of no protocol where TLS is to begin': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      breakIt: ({ mailA }) => mailA.replaceWith(995, { onConnect: [{ sayHex: '01 00 5a 5a 5a 00 ff 10 20 30' }] }),
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
