import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { SERVICE_NAMES } from '../facts/comparison.ts';
import type { Since } from '../playbooks/walk.ts';
import { judge } from './judge.ts';

/** What changed since the latest of these runs that found all in order; undefined where none did. `runs`: the latest first. */
export function sinceLastGood(runs: readonly Run[], now: Run): Since | undefined {
  const good = runs.find(
    (run) => run.complaint.address === now.complaint.address && run.startedAt < now.startedAt && judge(run).verdict === 'healthy',
  );
  return good && { day: good.startedAt.slice(0, 10), changes: changesBetween(good, now) };
}

/** Only what was seen both times is compared: where a look is missing nothing is said. */
export function changesBetween(before: Run, now: Run): readonly string[] {
  return [
    ...differences(addresses(before), addresses(now), (host, was, is) => `${host} was at ${was}, and is at ${is}.`),
    ...differences(exchangers(before), exchangers(now), (domain, was, is) => `Mail for ${domain} was taken by ${was}, and is by ${is}.`),
    ...differences(
      published(before),
      published(now),
      (service, was, is) => `For ${SERVICE_NAMES[service as Service] ?? service} ${was} was published, and ${is} is.`,
    ),
    ...differences(certificates(before), certificates(now), (place) => `${place} shows another certificate.`),
    ...differences(networks(before), networks(now), (_key, was, is) => `The router of this computer was ${was}, and is ${is}.`),
  ];
}

type Seen = ReadonlyMap<string, ReadonlySet<string>>;

function differences(before: Seen, now: Seen, say: (key: string, was: string, is: string) => string): readonly string[] {
  return [...now].flatMap(([key, is]) => {
    const was = before.get(key);
    const isSame = was === undefined || was.size === 0 || is.size === 0 || [...is].some((one) => was.has(one));
    return isSame ? [] : [say(key, listed(was), listed(is))];
  });
}

function listed(all: ReadonlySet<string>): string {
  return [...all].toSorted().slice(0, 3).join(', ');
}

function addresses(run: Run): Seen {
  return gathered(of(run, 'dns/query'), ({ data }) =>
    data.purpose === 'name' && data.serverRole === 'resolver'
      ? data.answers.filter(({ type }) => type === data.type).map((record) => [data.name.replace(/\.$/, ''), record.data])
      : [],
  );
}

function exchangers(run: Run): Seen {
  return gathered(of(run, 'dns/exchangers'), ({ data }) => data.exchangers.map(({ host }) => [data.domain, host]));
}

function published(run: Run): Seen {
  return gathered(of(run, 'discovery'), ({ outcome, data }) =>
    outcome === 'ok' && data.origin !== 'guess' ? data.publications.map(({ service, host, port }) => [service, `${host}:${port}`]) : [],
  );
}

function certificates(run: Run): Seen {
  return gathered(of(run, 'tls/handshake'), ({ role, data }) => {
    const [leaf] = data.chain;
    return role === 'path' && leaf ? [[`${data.host}:${data.port}`, leaf.fingerprint256]] : [];
  });
}

function networks(run: Run): Seen {
  return gathered(of(run, 'link/routes'), ({ data }) =>
    data.family === 4 && data.defaultGateway !== undefined ? [['router', data.defaultGateway]] : [],
  );
}

function gathered<T>(looks: readonly T[], pairsOf: (look: T) => readonly (readonly string[])[]): Seen {
  const seen = new Map<string, Set<string>>();
  for (const [key = '', value = ''] of looks.flatMap((look) => pairsOf(look))) {
    const known = seen.get(key);
    if (known) known.add(value);
    else seen.set(key, new Set([value]));
  }
  return seen;
}

function of<P extends ProbeId>({ looks }: Run, probe: P): readonly Look<LookData[P]>[] {
  return looks.filter((look) => look.probe === probe) as unknown as readonly Look<LookData[P]>[];
}
