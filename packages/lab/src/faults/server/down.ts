import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import { playTableProvider } from '../../web/known-providers.ts';
import { publishExchange } from '../../web/publish-exchange.ts';
import { sendElsewhere } from '../../mail/sending-elsewhere.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

export default defineFault({
  complaint: 'My mail program says: connection refused.',
  finds: ['server/down'],
  variants: {
    'IMAP stopped, sending runs': { says: [/IMAP/], breakIt: (lab) => lab.mailA.stop('imap', 'imaps') },
    'sending stopped, reading runs': { says: [/sending/], breakIt: (lab) => lab.mailA.stop('submission', 'submissions') },
    'the whole mail server stopped': {
      breakIt: (lab) => lab.mailA.stop('imap', 'imaps', 'pop3', 'pop3s', 'sieve', 'smtp', 'submission', 'submissions'),
    },
    'Dovecot stopped, which checks the passwords for Postfix too': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) => dovecotGone(mailA),
    },
    'Dovecot stopped, which checks the passwords for Postfix too, encrypted from the start': { breakIt: ({ mailA }) => dovecotGone(mailA) },
    'POP3 stopped': { settings: ['--pop3', 'mail.example.org:995/tls'], says: [/POP3/], breakIt: (lab) => lab.mailA.stop('pop3', 'pop3s') },
    'IMAP with STARTTLS configured, all of IMAP stopped': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => lab.mailA.stop('imap', 'imaps'),
    },
    'sending has a host of its own, and nothing runs there': { says: [/relay/], breakIt: (lab) => sendElsewhere(lab, { sound: false }) },
    'nothing is published': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        lab.mailA.stop('imap', 'imaps');
      },
    },
    'of a provider that the built-in table names': {
      address: 'ann@gmx.com',
      says: [/imap\.gmx\.com/],
      breakIt(lab) {
        playTableProvider(lab);
        lab.mailA.stop('imap', 'imaps', 'pop3', 'pop3s');
      },
    },
    'on a long way': {
      async breakIt(lab) {
        await lab.delay(80);
        lab.mailA.stop('imap', 'imaps');
      },
    },
    'without IPv6 here': {
      async breakIt(lab) {
        await lab.client.without(6);
        lab.mailA.stop('submission', 'submissions');
      },
    },
    'the web server of Exchange, which nobody named': {
      says: [/autodiscover\.example\.org.*Exchange \(HTTPS\).*443/],
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        for (const name of ['imap', 'pop', 'smtp', 'mail'])
          for (const type of ['A', 'AAAA', 'CNAME'] as const) lab.dns.remove(`${name}.example.org`, type);
        lab.dns.set('exchange.example.org', 'A', lab.address.mailA.v4);
        lab.dns.set('example.org', 'MX', '10 exchange.example.org.');
        lab.dns.set('autodiscover.example.org', 'A', lab.address.mailA.v4);
        lab.dns.remove('autodiscover.example.org', 'AAAA');
      },
    },
    'the web server of Exchange': {
      settings: ['--exchange', 'autodiscover.example.org'],
      says: [/Exchange \(HTTPS\).*443/],
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.dns.set('autodiscover.example.org', 'A', lab.address.mailA.v4);
        lab.dns.remove('autodiscover.example.org', 'AAAA');
      },
    },
    'for three people of the domain, told once': {
      also: ['bob@example.org', 'eve@example.org'],
      breakIt: ({ mailA }) => mailA.stop('imap', 'imaps', 'pop3', 'pop3s', 'sieve'),
    },
  },
});

/** Its entrances refuse connections, and Postfix does not find its sign-in service. */
function dovecotGone(mailA: Lab['mailA']): void {
  mailA.stop('imap', 'imaps', 'pop3', 'pop3s', 'sieve');
  mailA.postfix({ smtpd_sasl_path: '/nonexistent/auth' });
}
