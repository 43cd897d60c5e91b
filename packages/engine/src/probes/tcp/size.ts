import { defineProbe } from '../../probe.ts';
import { endpointText } from './connect.ts';
import type { Exchange, SizeInput } from './size/exchange.ts';
import { overPlain } from './size/over-plain.ts';
import { overTls } from './size/over-tls.ts';

/** Exchanges that differ in nothing but the size of their packets: a packet that is lost for its size alone shows here. */
export default defineProbe<SizeInput>({
  id: 'tcp/size',
  doing: (input) => `Sending small and large packets to ${endpointText(input)}`,
  key: ({ host, address, port, over }) => `${host} ${address} ${port} ${over}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const exchanges = input.over === 'tls' ? await overTls(input, world) : await overPlain(input, world);
    if (world.signal.aborted) return;
    const { host, address, port, over } = input;
    const failed = exchanges.find(({ came }) => came !== 'answered');
    report({
      probe: 'tcp/size',
      step: 'encrypt',
      subject: { kind: 'endpoint', name: host, address, port },
      target: endpointText(input),
      outcome: exchanges.length === 0 ? 'unlooked' : failed === undefined ? 'ok' : failed.came === 'cut' ? 'cut' : 'silent',
      ...(exchanges.length === 0
        ? { because: 'the connection did not come about' }
        : failed === undefined
          ? {}
          : { because: `no answer to the exchange with ${NAMES[failed.size]}` }),
      startedAtMs,
      data: { host, address, port, over, exchanges: [...exchanges] },
    });
  },
});

const NAMES: Readonly<Record<Exchange['size'], string>> = {
  small: 'small packets',
  'large-out': 'a large packet from here',
  'large-in': 'a large answer',
};
