import { readOutgoingRules } from '@mailmedic/host/firewall/outgoing.ts';
import { defineProbe } from '../../probe.ts';
import { systemOf } from './system.ts';

/** Ports of mail, names and the web: what a rule of this computer may stop. */
const PORTS = [25, 53, 80, 110, 143, 443, 465, 587, 853, 993, 995, 4190];

export interface FirewallInput {
  /** addresses that this run concerns; left out: only rules for every address show */
  readonly addresses?: readonly string[];
  readonly ports?: readonly number[];
}

/** This computer's own outgoing rules, where this process may read them. */
export default defineProbe<FirewallInput>({
  id: 'link/firewall',
  doing: () => 'Reading the outgoing rules of this computer',
  key: ({ addresses = [], ports = [] }) => [...addresses, ...ports].join(' '),

  async look({ addresses = [], ports = [] }, world, report) {
    const rules = await readOutgoingRules(systemOf(world), { ports: [...new Set([...PORTS, ...ports])], addresses });
    report({
      probe: 'link/firewall',
      step: 'link',
      subject: { kind: 'vantage' },
      target: 'outgoing rules of this computer',
      outcome: rules.readable ? 'ok' : 'unlooked',
      ...(rules.readable ? {} : { because: rules.because }),
      data: {
        readable: rules.readable,
        ...(rules.readable ? {} : { unreadable: rules.because }),
        blocking: rules.readable ? rules.value.map((rule) => ({ ...rule, ports: [...rule.ports], addresses: [...rule.addresses] })) : [],
      },
    });
  },
});
