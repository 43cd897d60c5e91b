import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPIRED_TOKEN, OTHERS_TOKEN, takeTokens } from '../../mail/tokens.ts';
import { askDirectory } from '../../mail/directory.ts';
import { askDatabase } from '../../mail/sql.ts';
import { banAfterRefusal, noKnockAfterBan } from '../../mail/ban.ts';
import { holdBack } from '../../mail/penalty.ts';
import { checkBySaslLibrary } from '../../mail/sasl-library.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, imapUnanswering, pop3Refusing, submissionRefusing } from '../../scripted/refusing.ts';

const OLD = 'last winter 2019';

export default defineFault({
  complaint: 'It asks for my password again and again.',
  finds: ['auth/bad-credentials'],
  variants: {
    'an old password': { password: OLD, says: [/ann@example\.org/], breakIt: () => undefined },
    'an account that is not there': { address: 'carol@example.org', password: ACCOUNT_PASSWORD, breakIt: () => undefined },
    'on POP3 with STARTTLS': { settings: ['--pop3', 'mail.example.org:110/starttls'], password: OLD, breakIt: () => undefined },
    'with quotes and letters beyond ASCII': { password: 'grün"\\ § 42', breakIt: () => undefined },
    'where no mechanism shows the password': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.dovecot('auth_mechanisms = scram-sha-256 cram-md5'),
    },
    'where a challenge is digested': { password: OLD, breakIt: ({ mailA }) => mailA.dovecot('auth_mechanisms = cram-md5') },
    'at Exim': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.exim(),
    },
    'that IMAP does not put into words': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.replaceWith(993, imapUnanswering(mailA.chainOf('imap'), 'reset')),
    },
    'at Gmail': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
            '* OK Gimap ready for requests from 192.0.2.10 a1mb',
          ),
        ),
    },
    'an access token whose hour is over': {
      token: EXPIRED_TOKEN,
      says: [/access token/],
      breakIt: (lab) => takeTokens(lab),
    },
    'an access token of somebody else, by the older way': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      token: OTHERS_TOKEN,
      says: [/access token/],
      breakIt: (lab) => takeTokens(lab, 'xoauth2'),
    },
    'an account that may be used from elsewhere only, which nobody can see from here': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.account('allow_nets=203.0.113.99'),
    },
    'with a name of its own, so the password may be right': {
      settings: ['--username', 'ann.old'],
      password: OLD,
      confidence: { 'auth/bad-credentials': 'likely' },
      breakIt: () => undefined,
    },
    'which is less likely when the mailbox works in another network': {
      settings: ['--username', 'ann.old'],
      password: OLD,
      answers: ['works-elsewhere=other-network'],
      confidence: { 'auth/bad-credentials': 'possible' },
      verdict: 'inconclusive',
      breakIt: () => undefined,
    },
    'which stays likely when the password was changed': {
      settings: ['--username', 'ann.old'],
      password: OLD,
      answers: ['changed=password', 'others-affected=no'],
      confidence: { 'auth/bad-credentials': 'likely' },
      breakIt: () => undefined,
    },
    'at Cyrus': {
      password: OLD,
      breakIt: ({ mailA }) => mailA.cyrusWithAccount(),
    },
    'at Cyrus, by POP3, which never sees it': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.cyrusWithAccount('sasl_mech_list: SCRAM-SHA-256'),
    },
    'after which the server shuts this computer out': {
      password: OLD,
      breakIt: banAfterRefusal,
      inspect: noKnockAfterBan,
    },
    'after which the server shuts this computer out, on POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: OLD,
      breakIt: banAfterRefusal,
      inspect: noKnockAfterBan,
    },
    'where Postfix asks the SASL library': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: OLD,
      breakIt: (lab) => checkBySaslLibrary(lab, 'file'),
    },
    'in Chinese': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: OLD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 Error: authentication failed, \u7528\u6237\u540d\u6216\u5bc6\u7801\u9519\u8bef',
          ),
        ),
    },
    'in Italian, by POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR Nome utente o password errata')),
    },
    'in a language that is not known here, which is quoted': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      finds: [],
      verdict: 'inconclusive',
      breakIt({ mailA }) {
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '550 Saio-hasierak huts egin du'));
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO Ezin izan da saioa hasi'));
      },
    },
    'where the mail server asks an LDAP directory': {
      password: OLD,
      breakIt: async (lab) => void (await askDirectory(lab)),
    },
    'where the mail server fetches what the LDAP directory keeps': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      password: OLD,
      breakIt: async (lab) => void (await askDirectory(lab, { by: 'lookup' })),
    },
    'of an account that is not in the LDAP directory': {
      address: 'bob@example.org',
      password: ACCOUNT_PASSWORD,
      breakIt: async (lab) => void (await askDirectory(lab)),
    },
    'where the mail server asks an SQL database': {
      password: OLD,
      breakIt: async (lab) => void (await askDatabase(lab)),
    },
    'of an account that is not in the SQL database': {
      address: 'bob@example.org',
      password: ACCOUNT_PASSWORD,
      breakIt: async (lab) => void (await askDatabase(lab)),
    },
    'at Courier': { password: OLD, breakIt: ({ mailA }) => mailA.courier() },
    'at Courier, by POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.courier(),
    },
    'after others that were refused, so that Dovecot makes this computer wait before it asks': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: OLD,
      signIns: 1,
      breakIt: (lab) => holdBack(lab, 1),
    },
    'after many that were refused, so that Dovecot makes this computer wait for long': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: OLD,
      signIns: 1,
      breakIt: (lab) => holdBack(lab, 4),
    },
    'of an account that Dovecot has on a list of those denied': {
      password: ACCOUNT_PASSWORD,
      async breakIt({ mailA }) {
        const denied = join(mailA.host.folder, 'denied');
        await writeFile(denied, 'ann@example.org\n');
        mailA.account(undefined);
        mailA.dovecot(
          `passdb {\n  driver = passwd-file\n  deny = yes\n  args = ${denied}\n}`,
          `passdb {\n  driver = static\n  args = password=${ACCOUNT_PASSWORD}\n}`,
        );
      },
    },
  },
});
