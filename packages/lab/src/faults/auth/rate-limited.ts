import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { holdConnection } from '../../mail/held-connection.ts';
import { imapRefusing, pop3Refusing } from '../../scripted/refusing.ts';

const IMAP = [`a LOGIN ann@example.org "${ACCOUNT_PASSWORD}"`];
const POP3 = ['USER ann@example.org', `PASS ${ACCOUNT_PASSWORD}`];

export default defineFault({
  complaint: 'On the tablet it works, on the computer it does not.',
  finds: ['auth/rate-limited'],
  variants: {
    'another program holds the only connection that Dovecot allows': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        await lab.client.without(6);
        lab.mailA.dovecot('mail_max_userip_connections = 1');
        await lab.settle();
        const session = `(printf 'a LOGIN ann@example.org "${ACCOUNT_PASSWORD}"\\r\\n'; sleep 30) | openssl s_client -quiet -connect ${lab.address.mailA.v4}:993`;
        const other = lab.client.host.start('sh', ['-c', session], '/dev/null');
        lab.afterwards(async () => {
          if (other.pid !== undefined && other.exitCode === null) process.kill(-other.pid, 'SIGKILL');
        });
        await new Promise((resolve) => setTimeout(resolve, 2000));
      },
    },
    'too many connections of one account and address': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)',
          ),
        ),
    },
    'the maildrop is in use': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR [IN-USE] Do you have another POP session running?')),
    },
    'said in the greeting': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(143, { onConnect: [{ say: '* BYE Too many connections from your address\r\n' }, { end: 'close' }] }),
    },
    'another program holds the only POP3 connection that Dovecot allows': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.dovecot('mail_max_userip_connections = 1');
        await holdConnection(lab, 995, POP3);
      },
    },
    'Cyrus allows one session of an account': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.cyrusWithAccount('maxlogins_per_user: 1');
        await holdConnection(lab, 993, IMAP);
      },
    },
    'Cyrus allows one session of a host': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.cyrusWithAccount('maxlogins_per_host: 1');
        await holdConnection(lab, 993, IMAP);
      },
    },
    'Exim takes one connection of a host': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.exim('smtp_accept_max_per_host = 1');
        await holdConnection(lab, 587, ['EHLO other.example.org'], 'smtp');
      },
    },
    'Postfix counts the sign-ins of a host': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.postfix({ smtpd_client_auth_rate_limit: '1', anvil_rate_time_unit: '600s' });
        const secret = Buffer.from(`\0ann@example.org\0${ACCOUNT_PASSWORD}`).toString('base64');
        await holdConnection(lab, 587, ['EHLO other.example.org', `AUTH PLAIN ${secret}`, 'QUIT'], 'smtp');
      },
    },
    'Postfix takes no more messages of the account today': {
      password: ACCOUNT_PASSWORD,
      says: [/takes no more mail from ann@example\.org for now/],
      breakIt: ({ mailA }) =>
        mailA.postfix({
          smtpd_sender_restrictions: 'check_sender_access inline:{ {ann@example.org = 450 4.7.1 Daily number of messages reached} }',
        }),
    },
  },
});
