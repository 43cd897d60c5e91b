import { tryToLeave, type Place, type Trial } from '@mailmedic/host/counters/trial.ts';
import { readOutgoingRules } from '@mailmedic/host/firewall/outgoing.ts';
import { defineProbe, type World } from '../../probe.ts';
import { systemOf } from './system.ts';

/** Ports of mail, names and the web: what a rule of this computer may stop. */
const PORTS = [25, 53, 80, 110, 143, 443, 465, 587, 853, 993, 995, 4190];

export interface FirewallInput {
  /** places that cannot be reached: the rules are followed for them, and it is tried whether anything sent there leaves */
  readonly trials?: readonly Place[];
}

/** This computer's own outgoing rules, where this process may read them, and what its counters show of packets sent on purpose. */
export default defineProbe<FirewallInput>({
  id: 'link/firewall',
  doing: () => 'Reading the outgoing rules of this computer',
  key: ({ trials = [] }) => trials.map(({ address, port, transport }) => `${transport} ${address} ${port}`).join(', '),

  async look({ trials = [] }, world, report) {
    const ports = [...new Set([...PORTS, ...trials.map(({ port }) => port)])];
    const addresses = [...new Set(trials.map(({ address }) => address))];
    const [rules, tried] = await Promise.all([readOutgoingRules(systemOf(world), { ports, addresses }), tryAll(world, trials)]);
    report({
      probe: 'link/firewall',
      step: 'link',
      subject: { kind: 'vantage' },
      target: 'outgoing rules of this computer',
      outcome: rules.readable || tried.length > 0 ? 'ok' : 'unlooked',
      ...(rules.readable || tried.length > 0 ? {} : { because: rules.because }),
      data: {
        readable: rules.readable,
        ...(rules.readable ? {} : { unreadable: rules.because }),
        blocking: rules.readable ? rules.value.map((rule) => ({ ...rule, ports: [...rule.ports], addresses: [...rule.addresses] })) : [],
        ...(tried.length === 0 ? {} : { trials: [...tried] }),
      },
    });
  },
});

/** One after another: the counters count for the whole computer. */
async function tryAll(world: World, places: readonly Place[]): Promise<readonly Trial[]> {
  const tried: Trial[] = [];
  for (const place of places) {
    if (world.signal.aborted) break;
    tried.push(await tryToLeave(systemOf(world), place));
  }
  return tried;
}
