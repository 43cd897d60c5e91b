import type { Evidence } from '../evidence.ts';
import { addressKey, answersFor, type NameAnswer } from './names.ts';
import type { Published } from './published-answers.ts';
import type { QueryLook } from './resolvers.ts';
import { isNewer, isOutlived } from './serials.ts';
import type { Authority, ZoneServer } from './zones.ts';

/**
 * Where a differing answer comes from: `lagging-server` a name server that has not got the newest zone yet ·
 * `outdated-server` one that lags longer than the zone may live · `memory` the resolver remembers, and counts down ·
 * `own-view` the resolver speaks by itself, or from a zone that is not the public one · `unageing` its answer does not age.
 */
export type Source =
  | { readonly is: 'lagging-server' | 'outdated-server'; readonly server: ZoneServer; readonly leftSeconds: number }
  | {
      readonly is: 'memory';
      readonly leftSeconds: number;
      readonly look: QueryLook;
      /** it has the zone from other servers than the world: an old delegation, or an internal zone behind it */
      readonly elsewhere: boolean;
    }
  | { readonly is: 'own-view' | 'unageing'; readonly look: QueryLook };

/** Where an answer that differs from the published ones comes from; undefined = not seen. */
export function sourceOf(evidence: Evidence, name: string, answer: NameAnswer, { newest, authority }: Published): Source | undefined {
  const [look] = answer.looks;
  if (!look) return undefined;
  const behind = authority?.servers.find(
    (server) => server.answer && server.soa && newest && isNewer(newest.serial, server.soa.serial) && sameAnswer(server.answer, answer),
  );
  if (behind && newest) {
    const outlived = isOutlived(newest, evidence.startedAt);
    return { is: outlived ? 'outdated-server' : 'lagging-server', server: behind, leftSeconds: newest.refresh + (behind.answer?.ttl ?? 0) };
  }
  const zone = zoneAt(evidence, answer.server, authority);
  if (answer.authoritative || zone?.is === 'own') return { is: 'own-view', look };
  const again = answersFor(evidence, name).find((other) => other.server === answer.server && other.sample === 2);
  if (answer.ttl === undefined) return { is: 'unageing', look };
  if (!again || again.says !== answer.says || again.ttl === undefined) return undefined;
  if (again.ttl < answer.ttl)
    return {
      is: 'memory',
      leftSeconds: again.ttl + (zone?.leftSeconds ?? 0),
      look: again.looks[0] ?? look,
      elsewhere: zone?.is === 'elsewhere',
    };
  return again.ttl === answer.ttl ? { is: 'unageing', look: again.looks[0] ?? look } : undefined;
}

/**
 * The zone as the resolver sees it: `own` it speaks for the zone itself · `elsewhere` it has it from other servers than the
 * world does, be it an internal zone behind it or a delegation that has changed since.
 */
function zoneAt(
  evidence: Evidence,
  server: string,
  authority: Authority | undefined,
): { readonly is: 'own' | 'elsewhere'; readonly leftSeconds: number } | undefined {
  if (!authority) return undefined;
  const looks = evidence
    .of('dns/query')
    .filter(
      ({ data }) => data.server === server && data.serverRole === 'resolver' && data.name === authority.zone && data.purpose === 'repeat',
    );
  if (looks.some(({ data, outcome }) => outcome === 'ok' && data.flags?.aa === true)) return { is: 'own', leftSeconds: 0 };
  const servers = looks.flatMap(({ data }) => data.answers.filter(({ type, name }) => type === 'NS' && name === authority.zone));
  const known = new Set(authority.servers.map(({ name }) => name));
  const isElsewhere = servers.length > 0 && servers.every(({ data }) => !known.has(data));
  return isElsewhere ? { is: 'elsewhere', leftSeconds: Math.max(...servers.map(({ ttl }) => ttl)) } : undefined;
}

function sameAnswer(a: NameAnswer, b: NameAnswer): boolean {
  return a.says === b.says && addressKey(a) === addressKey(b);
}
