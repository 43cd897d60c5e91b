import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askDirectory } from '../../mail/directory.ts';
import { askDatabase } from '../../mail/sql.ts';
import { takeTokens } from '../../mail/tokens.ts';
import { checkBySaslLibrary } from '../../mail/sasl-library.ts';
import { askProgram, ownPassword } from '../../mail/password-sources.ts';
import { closeWithReason } from '../../mail/closed-by-hand.ts';
import { ACCOUNT_PASSWORD, ACCOUNT_TOKEN, defineFault } from '../../fault.ts';
import { imapRefusing, imapUnanswering, pop3Refusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'Since an hour it says that my password is wrong, and nobody changed it.',
  finds: ['auth/unavailable'],
  variants: {
    'what knows the passwords is down': {
      password: 'a new one that only the directory knows',
      async breakIt({ mailA }) {
        const program = join(mailA.host.folder, 'checkpassword');
        // 111 says that nothing can be said now (the checkpassword interface)
        await writeFile(program, '#!/bin/sh\nexit 111\n', { mode: 0o755 });
        mailA.dovecot(`passdb {\n  driver = checkpassword\n  args = ${program}\n}`);
      },
    },
    '[UNAVAILABLE] on IMAP': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [UNAVAILABLE] User authentication database is down')),
    },
    '454 in answer to AUTH': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '454 4.7.0 Temporary authentication failure')),
    },
    'SYS/TEMP on POP3, whatever else it says': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR [SYS/TEMP] Authentication failed')),
    },
    'IMAP breaks off without a word when somebody signs in, and sending works': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/breaks the connection off.*SMTP \(sending\) accepts them/],
      breakIt: ({ mailA }) => mailA.replaceWith(993, imapUnanswering(mailA.chainOf('imap'), 'close')),
    },
    'IMAP says nothing more when somebody signs in': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/says nothing more/],
      breakIt: ({ mailA }) => mailA.replaceWith(993, imapUnanswering(mailA.chainOf('imap'), 'nothing')),
    },
    'the sign-in host that knows the tokens is down': {
      token: ACCOUNT_TOKEN,
      breakIt: (lab) => takeTokens(lab, 'plain login oauthbearer xoauth2', { down: true }),
    },
    'the host behind the proxy refuses connections': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.account(`proxy=y host=${mailA.oldAddress.v4} port=143`, ['imap', 'pop3', 'sieve']),
    },
    'the host behind the proxy is gone, for POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.account(`proxy=y host=${mailA.oldAddress.v4} port=110`, ['pop3']),
    },
    'the sign-in service for reading breaks down, which is said before anybody signs in': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      finds: ['server/unavailable'],
      says: [/Auth process broken/],
      signIns: 1,
      async breakIt(lab) {
        await checkBySaslLibrary(lab, 'file');
        lab.mailA.dovecot('service auth {\n  executable = /bin/false\n}');
      },
    },
    'Exim cannot ask whoever knows the passwords': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      signIns: 2,
      breakIt: ({ mailA }) => mailA.eximAccepts('${lookup{$auth1}lsearch{/nonexistent/passwords}{yes}{no}}'),
    },
    'Exim says by itself that it is for now': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.eximAccepts('defer'),
    },
    'Cyrus cannot reach whoever knows the passwords': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.cyrus('sasl_pwcheck_method: saslauthd', 'sasl_saslauthd_path: /nonexistent/mux'),
    },
    'Cyrus, for POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.cyrus('sasl_pwcheck_method: saslauthd', 'sasl_saslauthd_path: /nonexistent/mux'),
    },
    'Postfix cannot reach saslauthd': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => checkBySaslLibrary(lab, 'no saslauthd'),
    },
    'in French': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO Service indisponible, veuillez r\u00e9essayer plus tard')),
    },
    "Courier's authdaemond does not run": {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.courier({ authdaemonDown: true }),
    },
    "Courier's authdaemond does not run, for POP3": {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.courier({ authdaemonDown: true }),
    },
    'the LDAP directory is down': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const directory = await askDirectory(lab);
        await directory.stop();
      },
    },
    'the LDAP directory is down, for POP3 and port 587': {
      settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const directory = await askDirectory(lab, { by: 'lookup' });
        await directory.stop();
      },
    },
    'the LDAP directory refuses the mail server itself': {
      password: ACCOUNT_PASSWORD,
      breakIt: async (lab) => void (await askDirectory(lab, { serverPassword: 'of last year' })),
    },
    'the LDAP directory stops in its tracks': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const directory = await askDirectory(lab);
        await lab.settle();
        directory.freeze();
      },
    },
    'the SQL database is down': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const database = await askDatabase(lab);
        await database.stop();
      },
    },
    'the SQL database refuses the mail server itself': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const database = await askDatabase(lab);
        await database.tell("ALTER ROLE mail PASSWORD 'of this year'");
        await database.tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'mail'");
      },
    },
    'the SQL database was down when the mail server started, whose sign-in service breaks': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      finds: ['server/unavailable'],
      says: [/Auth process broken/],
      signIns: 1,
      async breakIt(lab) {
        await checkBySaslLibrary(lab, 'file');
        const database = await askDatabase(lab, { asleep: true });
        await database.stop();
      },
    },
    'the SQL database has no such table after an update': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const database = await askDatabase(lab);
        await database.tell('ALTER TABLE accounts RENAME TO mailboxes');
      },
    },
    'the table of the accounts is locked': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const database = await askDatabase(lab);
        await database.lock();
      },
    },
    'the SQL database has no connection left for the mail server': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const database = await askDatabase(lab);
        await database.tell('ALTER ROLE mail CONNECTION LIMIT 0');
        await database.tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'mail'");
      },
    },
    'the administrator has closed the door for a while, with a reason': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => closeWithReason(lab, 'Your mailbox is being moved to a new server. Please try again later.'),
    },
    'saslauthd and Dovecot ask one LDAP directory, which is down': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        const directory = await askDirectory(lab);
        await checkBySaslLibrary(lab, 'saslauthd and the directory');
        await lab.settle();
        await directory.stop();
      },
    },
    'saslauthd stops in its tracks': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/Both are right/],
      breakIt: (lab) => checkBySaslLibrary(lab, 'frozen saslauthd'),
    },
    'what knows the passwords does not answer': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => askProgram(lab, 'exec sleep 300'),
    },
    'the host behind the proxy is dark': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA, address }) => mailA.account(`proxy=y host=${address.nobodyFar.v4} port=143 proxy_timeout=4`, ['imap', 'sieve']),
    },
    'the proxy does not trust the host behind it': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA, address }) =>
        mailA.account(`proxy=y host=${address.mailB.v4} port=995 ssl=yes destuser=ann@example.net`, ['pop3']),
    },
    'the account has no owner that the system knows': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => ownPassword(lab, ACCOUNT_PASSWORD, 'userdb_uid=nobodyatall'),
    },
    'the owner of the mailbox may not have one': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.dovecot('first_valid_uid = 70000'),
    },
    'Exim gives a reason of its own for now': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.eximAccepts('customer database is being rebuilt'),
    },
    'Exim waits for whoever knows the passwords': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.eximAccepts('${run{/bin/sleep 120}{yes}{no}}'),
    },
  },
});
