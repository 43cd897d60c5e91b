import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'The Wi-Fi shows full bars, but nothing works.',
  finds: ['network/gateway-unreachable'],
  variants: {
    'the router has gone, one family only': {
      says: [/192\.0\.2\.1/],
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.router.change('addr del 192.0.2.1/26 dev lan');
        await lab.client.host.change('neigh flush dev eth0');
      },
    },
    'the router has gone in both families': {
      settings: CONFIGURED,
      async breakIt(lab) {
        await lab.router.change('addr del 192.0.2.1/26 dev lan', '-6 addr del 2001:db8:1::1/64 dev lan');
        await lab.client.host.change('neigh flush dev eth0');
      },
    },
    'the wrong address was entered': {
      settings: CONFIGURED,
      says: [/192\.0\.2\.33/],
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.client.host.change(`route replace default via ${lab.address.nobodyHere.v4} dev eth0`);
      },
    },
    'wrong addresses in both families': {
      breakIt: (lab) =>
        lab.client.host.change(
          `route replace default via ${lab.address.nobodyHere.v4} dev eth0`,
          `-6 route replace default via ${lab.address.nobodyHere.v6} dev eth0`,
        ),
    },
  },
});
