import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Nothing works any more, not even the web.',
  finds: ['network/offline'],
  variants: {
    'the interface is switched off': { says: [/not connected/], breakIt: (lab) => lab.client.host.change('link set eth0 down') },
    'the cable is pulled out': { says: [/not connected/], settings: CONFIGURED, breakIt: (lab) => lab.router.change('link set lan down') },
    'no address was assigned': {
      says: [/not connected/],
      breakIt: (lab) => lab.client.host.change('-4 addr flush dev eth0', '-6 addr flush dev eth0'),
    },
    'only an address that it gave itself': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.host.change('-4 addr flush dev eth0', '-6 addr flush dev eth0', 'addr add 169.254.7.8/16 dev eth0'),
    },
    'no default route': { says: [/no way out/], breakIt: (lab) => lab.client.host.change('route del default', '-6 route del default') },
    'a default route that leads nowhere': {
      settings: CONFIGURED,
      says: [/no way out/],
      breakIt: (lab) => lab.client.host.change('route replace unreachable default', '-6 route replace unreachable default metric 1024'),
    },
    'prohibited by a route, one family only': {
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.client.host.change('route replace prohibit default');
      },
    },
    'a way out over IPv6 alone, and a server that has IPv4 alone': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/one kind of address/],
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v6);
        lab.dns.remove('mail.example.org', 'AAAA');
        await lab.client.host.change('route del default');
      },
    },
  },
});
