import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Mail works on the phone, but on this computer it hangs for half a minute.',
  finds: ['network/ipv6-broken'],
  variants: {
    'all of IPv6 vanishes beyond the router': {
      settings: CONFIGURED,
      says: [/in this network/],
      // only what this person sends: the resolvers keep their own way to the name servers
      breakIt: (lab) => lab.core.nft(`through ip6 saddr ${lab.address.client.v6} drop`, `through ip6 daddr ${lab.address.client.v6} drop`),
    },
    'the router has no IPv6 way on': { says: [/in this network/], breakIt: (lab) => lab.router.change('-6 route del default') },
    'the IPv6 gateway is not there': {
      settings: CONFIGURED,
      says: [/in this network/],
      breakIt: (lab) => lab.client.host.change(`-6 route replace default via ${lab.address.nobodyHere.v6} dev eth0`),
    },
    'the record of one host leads nowhere': {
      says: [/mail\.example\.org/],
      breakIt: (lab) => lab.dns.set('mail.example.org', 'AAAA', lab.address.nobodyFar.v6),
    },
    'nobody listens at the address of one host': {
      says: [/mail\.example\.org/],
      settings: CONFIGURED,
      breakIt: (lab) => lab.dns.set('mail.example.org', 'AAAA', lab.address.mailAOld.v6),
    },
    'the firewall of one host forgets IPv6': {
      settings: CONFIGURED,
      says: [/mail\.example\.org/],
      breakIt: (lab) => lab.hosts['mail-a'].nft('in meta nfproto ipv6 meta l4proto tcp drop'),
    },
  },
});
