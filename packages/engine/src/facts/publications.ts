import type { Origin, Publication, Service, Setting } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';

/**
 * What is published for the address, each entrance once, the best first: what several independent origins agree on,
 * then what is authenticated, then implicit TLS before STARTTLS before nothing. Guesses come last.
 */
export function publications(evidence: Evidence): readonly Publication[] {
  return evidence.fact(rank);
}

/** The entrance that a client would be told for a service; undefined while or because nobody names one. */
export function bestPublished(evidence: Evidence, service: Service): Publication | undefined {
  return publications(evidence).find((publication) => publication.service === service);
}

/** Everything that says this very entrance is for the address. */
export function publishedBy(evidence: Evidence, { service, host, port, encryption }: Setting): readonly Publication[] {
  return told(evidence).filter((one) => one.service === service && one.host === host && one.port === port && one.encryption === encryption);
}

/** All that every source said, as it came. */
export function told(evidence: Evidence): readonly Publication[] {
  return evidence.fact(collect);
}

function collect(evidence: Evidence): readonly Publication[] {
  return evidence.of('discovery').flatMap(({ outcome, data }) => (outcome === 'ok' ? data.publications : []));
}

/** Sources that copy from one another count once: the table, the database and the provider behind the MX are one collection. */
const INDEPENDENT: Readonly<Record<Origin, string>> = {
  srv: 'srv',
  autoconfig: 'autoconfig',
  'autoconfig-database': 'database',
  'provider-table': 'database',
  'mx-provider': 'database',
  autodiscover: 'autodiscover',
  pacc: 'pacc',
  guess: 'guess',
};

const TRUST = ['authenticated', 'plain', 'guess'] as const;
const ENCRYPTION = ['tls', 'starttls', 'plain'] as const;
const ORIGIN: readonly Origin[] = [
  'autoconfig',
  'pacc',
  'srv',
  'autodiscover',
  'provider-table',
  'autoconfig-database',
  'mx-provider',
  'guess',
];

function rank(evidence: Evidence): readonly Publication[] {
  const all = told(evidence);
  const voices = voicesPerHost(all);
  const ranked = all.toSorted(
    (a, b) =>
      Number(a.trust === 'guess') - Number(b.trust === 'guess') ||
      (voices.get(hostKey(b)) ?? 0) - (voices.get(hostKey(a)) ?? 0) ||
      TRUST.indexOf(a.trust) - TRUST.indexOf(b.trust) ||
      Number(isRelayPort(a)) - Number(isRelayPort(b)) ||
      ENCRYPTION.indexOf(a.encryption) - ENCRYPTION.indexOf(b.encryption) ||
      ORIGIN.indexOf(a.origin) - ORIGIN.indexOf(b.origin) ||
      a.preference - b.preference,
  );
  return ranked.filter((one, index) => ranked.findIndex((other) => sameEntrance(one, other)) === index);
}

function voicesPerHost(all: readonly Publication[]): ReadonlyMap<string, number> {
  const voices = new Map<string, Set<string>>();
  for (const one of all) {
    const known = voices.get(hostKey(one)) ?? new Set();
    voices.set(hostKey(one), known.add(INDEPENDENT[one.origin]));
  }
  return new Map([...voices].map(([key, origins]) => [key, origins.size]));
}

function hostKey({ service, host }: Setting): string {
  return `${service} ${host}`;
}

/** Port 25 is between servers (RFC 6409 section 3.1); many networks close it to clients. */
function isRelayPort({ service, port }: Setting): boolean {
  return service === 'submission' && port === 25;
}

function sameEntrance(a: Setting, b: Setting): boolean {
  return a.service === b.service && a.host === b.host && a.port === b.port && a.encryption === b.encryption;
}
