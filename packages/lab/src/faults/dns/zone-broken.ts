import { allowOwnResolversOnly } from '../../dns/own-resolvers-only.ts';
import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];
const SERVERS_4 = '{ 203.0.113.2, 203.0.113.3 }';
const SERVERS_6 = '{ 2001:db8:d::2, 2001:db8:d::3 }';

export default defineFault({
  complaint: 'Nobody can reach our domain any more.',
  finds: ['dns/zone-broken'],
  variants: {
    'its name servers do not have it': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.lame('ns1', 'example.org');
        lab.dns.lame('ns2', 'example.org');
      },
    },
    'its name servers do not have it, and nothing is configured': {
      breakIt(lab) {
        lab.dns.lame('ns1', 'example.org');
        lab.dns.lame('ns2', 'example.org');
      },
    },
    'its name servers are stopped': { settings: CONFIGURED, breakIt: (lab) => lab.dns.stop('ns1', 'ns2') },
    'its name servers are silent': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.core.nft(`through ip daddr ${SERVERS_4} drop`, `through ip6 daddr ${SERVERS_6} drop`),
    },
    'one is stopped, the other does not have it, and nothing is configured': {
      breakIt(lab) {
        lab.dns.lame('ns1', 'example.org');
        lab.dns.stop('ns2');
      },
    },
    'one is stopped, the other does not have it': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.stop('ns1');
        lab.dns.lame('ns2', 'example.org');
      },
    },
    'a server still gives a state long past': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.soa('example.org', { serial: 2026030101 }, { at: 'ns2' });
        lab.dns.set('mail.example.org', 'A', lab.address.mailAOld.v4, { at: 'ns2' });
        lab.dns.set('mail.example.org', 'AAAA', lab.address.mailAOld.v6, { at: 'ns2' });
        lab.dns.soa('example.org', { serial: 2026090101 }, { at: 'ns1' });
        for (const resolver of [lab.resolvers.one, lab.resolvers.two])
          resolver.config(`do-not-query-address: ${lab.address.ns1.v4}`, `do-not-query-address: ${lab.address.ns1.v6}`);
      },
    },
    'an alias leads back to itself over another': {
      settings: CONFIGURED,
      says: [/leads back in a circle/],
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('mail.example.org', 'CNAME', 'mailserver.example.org.');
        lab.dns.set('mailserver.example.org', 'CNAME', 'mail.example.org.');
      },
    },
    'in a network that lets nobody ask but its own resolvers': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.lame('ns1', 'example.org');
        lab.dns.lame('ns2', 'example.org');
        await allowOwnResolversOnly(lab);
      },
    },
  },
});
