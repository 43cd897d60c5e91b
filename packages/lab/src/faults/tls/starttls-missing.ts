import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import { autoconfig, type AutoconfigServer } from '../../web/autoconfig.ts';

const host = 'mail.example.org';
const READING: AutoconfigServer = { type: 'imap', host, port: 993, socket: 'SSL' };
const SENDING: AutoconfigServer = { type: 'smtp', host, port: 465, socket: 'SSL' };

/** Publishes these entrances and none with STARTTLS: there never was one. */
function publish(lab: Lab, servers: readonly AutoconfigServer[]): void {
  for (const service of ['imap', 'pop3', 'submission', 'sieve']) lab.dns.remove(`_${service}._tcp.example.org`, 'SRV');
  const file = autoconfig('example.org', servers);
  lab.web.put('https://autoconfig.example.org/mail/config-v1.1.xml', file);
  lab.web.put('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml', file);
}

function postfixWithoutTls(lab: Lab): void {
  for (const entrance of ['submission', 'smtp'] as const) lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, entrance);
}

export default defineFault({
  complaint: 'My mail program says the server does not support encryption.',
  finds: ['tls/starttls-missing'],
  variants: {
    'a Dovecot without TLS': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        publish(lab, [READING, SENDING]);
        lab.mailA.dovecot('ssl = no');
        lab.mailA.stop('imaps', 'pop3s');
        postfixWithoutTls(lab);
      },
    },
    'a submission entrance without TLS, the only one for sending': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt(lab) {
        publish(lab, [READING]);
        lab.dns.remove('_submissions._tcp.example.org', 'SRV');
        lab.mailA.only('imaps', 'smtp', 'submission');
        postfixWithoutTls(lab);
      },
    },
  },
});
