import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'The Internet light of the router is off.',
  finds: ['network/no-internet'],
  variants: {
    'the uplink is down': { breakIt: (lab) => lab.router.change('link set wan down') },
    'the router knows no way on': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.router.change('route del default', '-6 route del default'),
    },
    'the router passes nothing on, silently': { settings: CONFIGURED, breakIt: (lab) => lab.router.nft('through drop') },
    'the router passes nothing on and says so': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.router.nft('through reject with icmpx no-route'),
    },
    'an outage at the provider': { breakIt: (lab) => lab.core.nft('through iifname "customer" drop', 'in iifname "customer" drop') },
    'the router answers nobody itself': {
      settings: CONFIGURED,
      async breakIt(lab) {
        await lab.router.nft('through drop', 'in meta l4proto { tcp, udp, icmp } drop', 'in icmpv6 type echo-request drop');
        await lab.client.host.change('neigh flush dev eth0');
      },
    },
    'names are answered all the same': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.router.nft('through udp dport 53 accept', 'through udp sport 53 accept', 'through drop'),
    },
    'one family only': {
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.router.change('link set wan down');
      },
    },
  },
});
