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

/** The resolver gives this name what it gives to names that cannot exist. */
export function isInvented(evidence: Evidence, { server, addresses: given }: NameAnswer): boolean {
  return (
    given.length > 0 &&
    inventions(evidence).some((invention) => invention.server === server && given.every((address) => invention.addresses.includes(address)))
  );
}

/** Asks resolvers whose answers lead astray for names that cannot exist: one below `.invalid` (RFC 6761 section 6.4), one in a reserved zone. */
export function askForInventions(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const servers = configuredResolvers(evidence) ?? [];
  return namesInTrouble(evidence).flatMap((name) => {
    const leading = servers.filter((server) =>
      clientAnswers(evidence, name).some((answer) => answer.server === server && answer.says === 'addresses'),
    );
    if (leading.length === 0 || strayings(evidence, name).length === 0) return [];
    const own = leading.flatMap((server) =>
      impossibleNames(name).map((impossible) => ({ server, serverRole: 'resolver' as const, name: impossible })),
    );
    const reserved = reservedName(name);
    // Whoever made nothing up says the same as the world.
    const isAnswered = answersFor(evidence, reserved).some(({ says, serverRole }) => says === 'addresses' && serverRole === 'resolver');
    const others = isAnswered
      ? usableReferences(evidence).flatMap((server) =>
          impossibleNames(name).map((impossible) => ({ server, serverRole: 'reference' as const, name: impossible })),
        )
      : [];
    return [...own, ...others].map((ask) => ({ ...control(addresses, { ...ask, purpose: 'nonexistent' }, decides), awaited: true }));
  });
}

function computeInventions(evidence: Evidence): readonly Invention[] {
  const all = namesInTrouble(evidence).flatMap((name) => {
    const everywhere = answersFor(evidence, impossibleNames(name)[0] ?? '').filter(({ says }) => says === 'addresses');
    const reserved = answersFor(evidence, reservedName(name));
    const denied = reserved.some(
      ({ says, serverRole, server }) =>
        says === 'no-such-name' && serverRole === 'reference' && !everywhere.some((other) => other.server === server),
    );
    return [...everywhere, ...(denied ? reserved.filter(({ says }) => says === 'addresses') : [])];
  });
  return [...Map.groupBy(all, ({ server }) => server)].map(([server, answers]) => ({
    server,
    answer: answers[0] as NameAnswer,
    addresses: [...new Set(answers.flatMap((answer) => answer.addresses))],
  }));
}

function impossibleNames(host: string): readonly string[] {
  return [`${label(host)}.invalid`, reservedName(host)];
}

/**
 * Beside what is below `.invalid`, which some resolvers answer truthfully by themselves, a name in a zone that is reserved
 * for examples (RFC 2606 section 3). The host's own zone would not do: it may have a wildcard inside and none outside.
 */
function reservedName(host: string): string {
  return `${label(host)}.${host === 'example.com' || host.endsWith('.example.com') ? 'example.net' : 'example.com'}`;
}

/** The same label in every run for one name, and nobody's: a run can be judged again. */
function label(host: string): string {
  return `x${createHash('sha256').update(host).digest('hex').slice(0, 14)}`;
}
