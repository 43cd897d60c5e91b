import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Nothing new has arrived since we tried another provider.',
  finds: ['dns/mx-elsewhere'],
  variants: {
    'a big provider that was only tried': {
      breakIt(lab) {
        receivedBy(lab, 'google.com', ['aspmx.l.google.com', 'alt1.aspmx.l.google.com']);
      },
      says: [/goes to Google.*aspmx\.l\.google\.com/],
    },
    'settings as they were': {
      settings: CONFIGURED,
      breakIt(lab) {
        receivedBy(lab, 'messagingengine.com', ['in1-smtp.messagingengine.com', 'in2-smtp.messagingengine.com']);
      },
    },
    'only SRV records name the mailbox': {
      settings: CONFIGURED,
      breakIt(lab) {
        receivedBy(lab, 'zoho.com', ['mx.zoho.com', 'mx2.zoho.com', 'mx3.zoho.com']);
        lab.dns.remove('autoconfig.example.org');
        lab.web.remove('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml');
      },
    },
  },
});

/** A provider that is known by name takes the mail of example.org, at the second provider's server. */
function receivedBy(lab: Lab, domain: string, hosts: readonly string[]): void {
  const zone = lab.dns.zone(domain);
  for (const host of hosts) {
    zone.set(host, 'A', [lab.address.mailB.v4]);
    zone.set(host, 'AAAA', [lab.address.mailB.v6]);
  }
  lab.dns.set(
    'example.org',
    'MX',
    hosts.map((host, index) => `${(index + 1) * 10} ${host}.`),
  );
}
