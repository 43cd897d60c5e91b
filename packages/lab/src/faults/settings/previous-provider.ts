import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import { publishAutoconfig } from '../../web/publish-autoconfig.ts';

const OLD = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Since the change of provider nothing new arrives in my mail program.',
  finds: ['settings/previous-provider'],
  variants: {
    'the old server still works': { settings: OLD, breakIt: move },
    'only SRV records and MX tell': {
      settings: OLD,
      breakIt(lab) {
        move(lab);
        for (const host of ['autoconfig.example.org']) lab.dns.remove(host);
        lab.web.remove('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml');
      },
    },
    'the old certificate has run out since': {
      settings: OLD,
      breakIt(lab) {
        move(lab);
        lab.mailA.certificate({ notAfter: -30 });
      },
    },
    'only reading goes to the old provider': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.net:465/tls'],
      breakIt: move,
    },
    'the old provider is a foreign one': {
      address: 'ann@example.org',
      settings: ['--imap', 'mail.example.net:993/tls', '--smtp', 'mail.example.net:465/tls'],
      breakIt: () => undefined,
    },
  },
});

/** The mail of example.org is kept by the provider of example.net from now on. */
function move(lab: Lab): void {
  lab.mailB.postfix({ relay_domains: 'example.org' });
  lab.dns.set('example.org', 'MX', '10 mail.example.net.');
  for (const [service, port] of [
    ['imaps', 993],
    ['imap', 143],
    ['pop3s', 995],
    ['pop3', 110],
    ['submissions', 465],
    ['submission', 587],
  ])
    lab.dns.set(`_${service}._tcp.example.org`, 'SRV', `0 1 ${port} mail.example.net.`);
  publishAutoconfig(lab, 'example.org', [
    { type: 'imap', host: 'mail.example.net', port: 993, socket: 'SSL' },
    { type: 'pop3', host: 'mail.example.net', port: 995, socket: 'SSL' },
    { type: 'smtp', host: 'mail.example.net', port: 465, socket: 'SSL' },
  ]);
}
