import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Since the new security software was installed mail does not work.',
  finds: ['firewall/local'],
  variants: {
    'one port, silently': { says: [/993/], breakIt: (lab) => lab.client.nft('out tcp dport 993 drop') },
    'one port, silently, seen with all rights': { privileged: true, breakIt: (lab) => lab.client.nft('out tcp dport 993 drop') },
    'the sending ports, refused': {
      settings: CONFIGURED,
      says: [/465/],
      breakIt: (lab) => lab.client.nft('out tcp dport { 25, 465, 587 } reject'),
    },
    'one port, reset': { settings: CONFIGURED, breakIt: (lab) => lab.client.nft('out tcp dport 993 reject with tcp reset') },
    'one port, prohibited': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft('out tcp dport 993 reject with icmpx admin-prohibited'),
    },
    'all mail ports': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft('out tcp dport { 25, 110, 143, 465, 587, 993, 995, 4190 } drop'),
    },
    'the address of the server': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft(`out ip daddr ${lab.address.mailA.v4} drop`, `out ip6 daddr ${lab.address.mailA.v6} drop`),
    },
    'the address of the server, by a route that throws everything away': {
      settings: CONFIGURED,
      says: [/route or rule/],
      async breakIt(lab) {
        const { host } = lab.client;
        const routes = [`blackhole ${lab.address.mailA.v4}/32`, `blackhole ${lab.address.mailA.v6}/128`] as const;
        await host.change(`route add ${routes[0]}`, `-6 route add ${routes[1]}`);
        // no cable carries these routes: they do not go with one
        lab.afterwards(() => host.change(`route del ${routes[0]}`, `-6 route del ${routes[1]}`));
      },
    },
    'everything, as a VPN does that is off': { breakIt: (lab) => lab.client.nft('out oifname "lo" accept', 'out drop') },
    'questions to resolvers': { breakIt: (lab) => lab.client.nft('out meta l4proto { tcp, udp } th dport 53 drop') },
  },
});
