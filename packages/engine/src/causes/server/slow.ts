import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt, isSluggish, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { ports } from '../../facts/ports.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly seconds: number;
}

export default defineCause<Detail>({
  id: 'server/slow',
  claim: 'The mail server answers, but so slowly that mail programs give up.',
  explanation:
    'The server takes the connection and does answer, yet each answer takes many seconds or arrives in drips. ' +
    'Mail programs wait only so long, and then report that the server does not respond.',
  proof:
    'An answer began and did not come to its end within the limit, or a greeting that took long is followed by no answer within the limit, while connections themselves are opened quickly. ' +
    'A greeting that is delayed by a few seconds is in order: some servers do so on purpose against spam.',
  neighbours: ['server/not-responding', 'network/slow', 'network/unstable'],
  frequency: 2,
  references: ['RFC 5321 section 4.5.3.2', 'RFC 9051 section 5.4'],

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const slow = places.flatMap((place) =>
      breaksAt(evidence, place).flatMap(({ seen, at }) => (isSluggish(seen, at) ? [{ place, at }] : [])),
    );
    if (slow.length > 0) return [...Map.groupBy(slow, ({ place }) => place.address).values()].map((group) => findingOf(evidence, group));
    const silent = places.filter((place) => breaksAt(evidence, place).some(({ at }) => at.outcome === 'silent'));
    if (silent.length > 0)
      return silent
        .slice(0, 1)
        .map(({ host, address, port }) =>
          undecided(
            { kind: 'endpoint', name: host, address, port },
            `Does ${host} answer on port ${port} when a connection waits for a minute?`,
          ),
        );
    const broken = places.filter((place) => breaksAt(evidence, place).length > 0);
    return broken
      .slice(0, 1)
      .map(({ host, address, port }) =>
        ruledOut({ kind: 'endpoint', name: host, address, port }, 'The server answers within the time that mail programs wait.'),
      );
  },

  words({ detail: { host, ports: where, seconds } }) {
    return {
      summary: `${host} answers on port ${where.join(', ')} so slowly that mail programs give up: after ${seconds} s the answer was not complete.`,
      fix: {
        who: 'provider',
        steps: [
          'Try again in half an hour: overload often passes.',
          `If it stays so, report to the provider that ${host} answers too slowly, with this report.`,
          'For the administrator: look for load, full disks, slow name look-ups (reverse DNS, block lists) before the greeting, and too few processes for the connections.',
        ],
        difficulty: 'moderate',
        takes: 'half an hour',
        tools: ['administration access to the server'],
        prevention: 'Watch how long the greeting takes, and raise the alarm before it reaches ten seconds.',
      },
    };
  },
});

function findingOf(evidence: Evidence, group: readonly { readonly place: Place; readonly at: Part }[]): Finding<Detail> {
  const [{ place, at }] = group as readonly [{ readonly place: Place; readonly at: Part }, ...unknown[]];
  const where = [...new Set(group.map((one) => one.place.port))].toSorted((a, b) => a - b);
  const seconds = Math.round(Math.max(...group.map((one) => waitedMs(one.at))) / 1000);
  return found({
    subject: { kind: 'endpoint', name: place.host, address: place.address, ...(where.length === 1 ? { port: place.port } : {}) },
    certainty: isWaySlow(evidence, place) ? 'possible' : 'likely',
    impact: 'blocks',
    accountsFor: group.map((one) => one.at.id),
    evidence: group
      .slice(0, 3)
      .map((one) => cite(one.at, `The answer on port ${one.place.port} was not complete after ${Math.round(waitedMs(one.at) / 1000)} s.`)),
    affects: affected(group.map((one) => one.place)),
    detail: { host: place.host, ports: where, seconds: Math.max(seconds, Math.round(waitedMs(at) / 1000)) },
  });
}

function waitedMs({ data, durationMs }: Part): number {
  return 'waitedMs' in data ? data.waitedMs : durationMs;
}

/** Connections take long as well: then it is the way, not the server. */
function isWaySlow(evidence: Evidence, { address, port }: Place): boolean {
  return ports(evidence).some((seen) => seen.address === address && seen.port === port && seen.fastestMs > 1500);
}
