import type { Interface } from '@mailmedic/host/interfaces/interfaces.ts';
import { readInterfaces } from '@mailmedic/host/interfaces/interfaces.ts';
import { defineProbe, type Seen } from '../../probe.ts';
import { systemOf } from './system.ts';

/** Which network interfaces this computer has, whether they are up, and their addresses. */
export default defineProbe<Readonly<Record<string, never>>>({
  id: 'link/interfaces',
  doing: () => 'Reading the network interfaces of this computer',
  key: () => '',

  async look(_input, world, report) {
    const system = systemOf(world);
    const reading = await readInterfaces(system);
    report(interfacesSeen(system.platform, reading.readable ? reading.value : []));
  },
});

/** A computer that has an address of more than its own link on an interface that is up is in order. */
export function interfacesSeen(platform: string, interfaces: readonly Interface[]): Seen {
  const because = whyNoAddress(interfaces.filter(({ loopback }) => !loopback));
  return {
    probe: 'link/interfaces',
    step: 'link',
    subject: { kind: 'vantage' },
    target: 'this computer',
    outcome: because === undefined ? 'ok' : 'refused',
    ...(because === undefined ? {} : { because }),
    data: { platform, interfaces: interfaces.map((one) => ({ ...one, addresses: [...one.addresses] })) },
  };
}

function whyNoAddress(others: readonly Interface[]): string | undefined {
  if (others.some(({ up, addresses }) => up && addresses.some(({ scope }) => scope === 'global'))) return undefined;
  if (others.length === 0) return 'this computer has no network interface';
  const up = others.filter((one) => one.up);
  if (up.length === 0) return `no network interface is connected (${listed(others)})`;
  // RFC 3927: a computer gives itself 169.254.… where no DHCP server answers.
  const own = up.filter(({ addresses }) => addresses.some(({ family }) => family === 4));
  if (own.length > 0) return `${listed(own)} has only an address that this computer gave itself, because the network assigned none`;
  return `${listed(up)} is connected but has no address`;
}

function listed(interfaces: readonly Interface[]): string {
  return interfaces
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
}
