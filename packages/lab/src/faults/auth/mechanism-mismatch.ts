import { checkBySaslLibrary } from '../../mail/sasl-library.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'It says that the server does not support the chosen authentication method.',
  finds: ['auth/mechanism-mismatch'],
  variants: {
    'plain sign-in forbidden, nothing else offered': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
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
    'Postfix offers nothing for passwords': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.postfix({ smtpd_sasl_auth_enable: 'no' }, 'submissions'),
    },
    'the method is refused': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '504 5.7.4 Unrecognized authentication type')),
    },
    'Postfix lists digests that saslauthd cannot check': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/Normal password/],
      breakIt: (lab) => checkBySaslLibrary(lab, 'saslauthd', 'PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256'),
    },
    'Postfix lists whatever the SASL library knows': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => checkBySaslLibrary(lab, 'saslauthd', ''),
    },
    'Dovecot takes a digest that programs have given up': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.dovecot('auth_mechanisms = digest-md5'),
    },
    'Postfix offers this network no sign-in': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.postfix({ smtpd_sasl_exceptions_networks: 'static:all' }),
    },
  },
});
