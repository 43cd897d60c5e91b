import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Reading says that the method is not supported, and sending says that the password is wrong.',
  finds: ['auth/mechanism-mismatch', 'auth/bad-credentials'],
  variants: {
    'IMAP takes tickets alone, and the password for sending is an old one': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: 'last winter 2019',
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, {
          tls: { cert: chain.sent, key: chain.key },
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [
            ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI\r\n{tag} OK done\r\n' }]],
            ['^\\S+ logout', [{ say: '* BYE\r\n{tag} OK\r\n' }, { end: 'close' }]],
          ],
          otherwise: [{ say: '{tag} BAD no\r\n' }],
        });
      },
    },
  },
});
