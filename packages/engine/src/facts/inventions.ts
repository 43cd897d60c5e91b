import { createHash } from 'node:crypto';
import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import { control, type Ask } from '../probe.ts';
import { configuredResolvers } from './addresses.ts';
import { answersFor, clientAnswers, type NameAnswer, namesInTrouble, strayings } from './names.ts';
import { usableReferences } from './zones.ts';

/** A resolver that gives addresses to a name that cannot exist. */
export interface Invention {
  readonly server: string;
  /** the name it was asked for, and what it made up */
  readonly answer: NameAnswer;
  readonly addresses: readonly string[];
}

/** Resolvers, configured or reference, that invent answers. */
export function inventions(evidence: Evidence): readonly Invention[] {
  return evidence.fact(computeInventions);
}

/** Asks resolvers whose answers lead astray for names that cannot exist: one below `.invalid` (RFC 6761 section 6.4), one beside the host. */
export function askForInventions(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const servers = configuredResolvers(evidence) ?? [];
  return namesInTrouble(evidence).flatMap((name) => {
    const leading = servers.filter((server) => clientAnswers(evidence, name).some((answer) => answer.server === server && answer.says === 'addresses'));
    if (leading.length === 0 || strayings(evidence, name).length === 0) return [];
    const own = leading.flatMap((server) => impossibleNames(name).map((impossible) => ({ server, serverRole: 'resolver' as const, name: impossible })));
    const beside = besideName(name);
    // A wildcard of the zone answers for the name beside the host as well: whoever made nothing up says the same as the world.
    const isAnswered = answersFor(evidence, beside).some(({ says, serverRole }) => says === 'addresses' && serverRole === 'resolver');
    const others = isAnswered ? usableReferences(evidence).flatMap((server) => impossibleNames(name).map((impossible) => ({ server, serverRole: 'reference' as const, name: impossible }))) : [];
    return [...own, ...others].map((ask) => ({ ...control(addresses, { ...ask, purpose: 'nonexistent' }, decides), awaited: true }));
  });
}

function computeInventions(evidence: Evidence): readonly Invention[] {
  const all = namesInTrouble(evidence).flatMap((name) => {
    const everywhere = answersFor(evidence, impossibleNames(name)[0] ?? '').filter(({ says }) => says === 'addresses');
    const beside = answersFor(evidence, besideName(name));
    const denied = beside.some(({ says, serverRole, server }) => says === 'no-such-name' && serverRole === 'reference' && !everywhere.some((other) => other.server === server));
    return [...everywhere, ...(denied ? beside.filter(({ says }) => says === 'addresses') : [])];
  });
  return [...Map.groupBy(all, ({ server }) => server)].map(([server, answers]) => ({
    server,
    answer: answers[0] as NameAnswer,
    addresses: [...new Set(answers.flatMap((answer) => answer.addresses))],
  }));
}

function impossibleNames(host: string): readonly string[] {
  return [`${label(host)}.invalid`, besideName(host)];
}

function besideName(host: string): string {
  const labels = host.split('.');
  const zone = labels.length > 2 ? labels.slice(1).join('.') : host;
  return `${label(host)}.${zone}`;
}

/** The same label in every run for one name, and nobody's: a run can be judged again. */
function label(host: string): string {
  return `x${createHash('sha256').update(host).digest('hex').slice(0, 14)}`;
}
