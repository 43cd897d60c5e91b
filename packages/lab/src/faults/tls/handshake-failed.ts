import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Nothing connects since the certificate was changed.',
  finds: ['tls/handshake-failed'],
  variants: {
    'Exim cannot read a file that it needs': {
      breakIt: (lab) => lab.mailA.exim('tls_ocsp_file = /nonexistent/staple.der'),
    },
    'Exim cannot read a file that it needs, with STARTTLS': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) => lab.mailA.exim('tls_ocsp_file = /nonexistent/staple.der'),
    },
    'no answer to the offer at both entrances of IMAP': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt({ mailA }) {
        mailA.replaceWith(143, {
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [
            ['capability', [{ say: '* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n{tag} OK done\r\n' }]],
            ['noop', [{ say: '{tag} OK\r\n' }]],
            ['xpad', [{ say: '{tag} BAD unknown\r\n' }]],
            ['starttls', [{ say: '{tag} OK begin\r\n' }, { wait: 60_000 }]],
          ],
        });
        mailA.replaceWith(993, {});
      },
    },
    'the server says in plain text that its encryption does not work': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/TLS initialization failed/],
      breakIt({ mailA }) {
        for (const port of [993, 143])
          mailA.replaceWith(port, { onConnect: [{ say: '* BYE Disconnected: TLS initialization failed.\r\n' }, { end: 'close' }] });
      },
    },
    'hanging up at both entrances of IMAP': {
      breakIt(lab) {
        lab.mailA.replaceWith(993, { onConnect: [{ wait: 50 }, { end: 'close' }] });
        lab.mailA.replaceWith(143, {
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [
            ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK done\r\n' }]],
            ['^\\S+ starttls', [{ say: '{tag} OK begin\r\n' }, { wait: 50 }, { end: 'close' }]],
          ],
        });
      },
    },
  },
});
