import type { Evidence } from '../evidence.ts';
import question from '../probes/dns/question.ts';
import { control, type Ask } from '../probe.ts';
import { isMute, resolverViews } from './resolvers.ts';
import { usableReferences } from './zones.ts';

/**
 * What tells a dead resolver, a closed port and a dead network apart: the same control name over TCP at the mute resolver,
 * and at resolvers that nobody here runs, over UDP and TCP.
 */
export function askAroundResolvers(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const mute = resolverViews(evidence).filter(isMute);
  if (mute.length === 0) return [];
  const ask = { name: '.', type: 'NS', purpose: 'control' } as const;
  return [
    ...mute.flatMap(({ address }) => [
      {
        ...control(question, { ...ask, server: address, serverRole: 'resolver' as const, transport: 'tcp' as const }, decides),
        awaited: true,
      },
      // who waits for others in vain can still say at once what it knows itself, or that it will not (RFC 1035 section 4.1.1)
      control(question, { ...ask, server: address, serverRole: 'resolver', recursionDesired: false }, decides),
    ]),
    ...usableReferences(evidence).flatMap((server) => [
      control(question, { ...ask, server, serverRole: 'reference', recursionDesired: false }, decides),
      control(question, { ...ask, server, serverRole: 'reference' }, decides),
      control(question, { ...ask, server, serverRole: 'reference', transport: 'tcp' }, decides),
    ]),
  ];
}
