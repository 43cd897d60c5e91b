import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];
const PORTAL = 'http://login.hotel.example/welcome';

/** Web requests to anywhere are sent to a page to sign in at. */
function redirectWeb(lab: Lab): Promise<void> {
  const say = `HTTP/1.1 302 Found\r\nLocation: ${PORTAL}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
  return lab.intercept({
    ports: [80],
    hosts: 'any',
    play: { onConnect: [], on: [['^(GET|HEAD) ', [{ say }, { end: 'close' }]]], otherwise: [] },
  });
}

export default defineFault({
  complaint: 'In the hotel mail does not work.',
  finds: ['network/captive-portal'],
  variants: {
    'everything else is silent': {
      settings: CONFIGURED,
      says: [/sign in/],
      async breakIt(lab) {
        await redirectWeb(lab);
        await lab.router.nft('through meta l4proto tcp drop');
      },
    },
    'everything else is refused': {
      settings: CONFIGURED,
      async breakIt(lab) {
        await redirectWeb(lab);
        await lab.router.nft('through meta l4proto tcp reject with tcp reset');
      },
    },
    'it shows its own certificate on every port': {
      settings: CONFIGURED,
      async breakIt(lab) {
        await redirectWeb(lab);
        const { sent, key } = lab.authority.chain(['login.hotel.example'], { issuer: 'self' });
        await lab.intercept({
          ports: [443, 465, 993],
          hosts: 'any',
          play: {
            tls: { cert: sent, key },
            onConnect: [],
            on: [['^(GET|HEAD) ', [{ say: `HTTP/1.1 302 Found\r\nLocation: ${PORTAL}\r\nContent-Length: 0\r\n\r\n` }]]],
            otherwise: [],
          },
        });
        await lab.router.nft('through meta l4proto tcp drop');
      },
    },
    'it shows its page, takes every other connection and closes it': {
      settings: CONFIGURED,
      async breakIt(lab) {
        const page = '<html><title>Login</title>Accept our terms</html>';
        const say = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`;
        await lab.intercept({
          ports: [80],
          hosts: 'any',
          play: { onConnect: [], on: [['^(GET|HEAD) ', [{ say }, { end: 'close' }]]], otherwise: [] },
        });
        await lab.intercept({ ports: [143, 443, 465, 587, 993], hosts: 'any', play: { onConnect: [{ end: 'close' }] } });
      },
    },
    'every name leads to it': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        lab.resolvers.one.config('local-zone: "." redirect', `local-data: ". 60 A ${lab.address.gateway.v4}"`, 'module-config: "iterator"');
        await redirectWeb(lab);
        await lab.router.nft(
          'through meta l4proto tcp drop',
          'in tcp dport { 25, 110, 143, 443, 465, 587, 993, 995 } reject with tcp reset',
        );
      },
    },
  },
});
