import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

/** The router is the proxy: it answers CONNECT, and lets nothing else through but `except`. */
async function behindProxy(lab: Lab, variables: Readonly<Record<string, string>>, ...rules: string[]): Promise<void> {
  lab.stage(lab.router).play([lab.address.gateway.v4], 3128, {
    onConnect: [],
    on: [['^CONNECT \\S+', [{ say: 'HTTP/1.1 200 Connection established\r\n\r\n' }]]],
    otherwise: [],
  });
  lab.client.environment(variables);
  await lab.router.nft(...rules);
}

export default defineFault({
  complaint: 'In the office the browser works, mail does not.',
  finds: ['network/proxy-required'],
  variants: {
    'only names and the proxy, silently': {
      settings: CONFIGURED,
      says: [/192\.0\.2\.1:3128/],
      breakIt: (lab) =>
        behindProxy(
          lab,
          { HTTPS_PROXY: `http://${lab.address.gateway.v4}:3128` },
          'through udp dport 53 accept',
          'through meta l4proto tcp ct state new drop',
        ),
    },
    'only names and the proxy, rejected': {
      settings: CONFIGURED,
      breakIt: (lab) =>
        behindProxy(
          lab,
          { https_proxy: `http://ann:secret@${lab.address.gateway.v4}:3128` },
          'through meta l4proto tcp reject with tcp reset',
        ),
    },
    'nothing but the proxy': {
      settings: CONFIGURED,
      breakIt: (lab) => behindProxy(lab, { all_proxy: `http://${lab.address.gateway.v4}:3128` }, 'through drop'),
    },
  },
});
