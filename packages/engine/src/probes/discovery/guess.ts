import { createConnection } from 'node:net';
import type { Encryption, Publication, Service } from '@mailmedic/contract/settings.ts';
import { defineProbe } from '../../probe.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { addressesOf, type Asking } from './look-up.ts';
import { seenDiscovery } from './seen.ts';

/** What people call their servers, the commonest first. */
const NAMES: Readonly<Record<'imap' | 'pop3' | 'submission', readonly string[]>> = {
  imap: ['imap', 'mail'],
  pop3: ['pop', 'mail'],
  submission: ['smtp', 'mail'],
};
const ENTRANCES: readonly { readonly service: keyof typeof NAMES; readonly port: number; readonly encryption: Encryption }[] = [
  { service: 'imap', port: 993, encryption: 'tls' },
  { service: 'imap', port: 143, encryption: 'starttls' },
  { service: 'pop3', port: 995, encryption: 'tls' },
  { service: 'pop3', port: 110, encryption: 'starttls' },
  { service: 'submission', port: 465, encryption: 'tls' },
  { service: 'submission', port: 587, encryption: 'starttls' },
];
const CONNECT_LIMIT_MS = 2500;

/**
 * Guesses names that providers commonly use, for when nobody publishes any. A guess is a name to try, not a truth:
 * names that do not exist are left out, and entrances that open come first.
 */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/guess',
  doing: ({ domain }) => `Guessing server names of ${domain}`,
  key: ({ address }) => `discovery/guess ${address}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    const labels = [...new Set(Object.values(NAMES).flat())];
    const found = new Map(
      await Promise.all(
        labels.map(
          async (label) => [label, await addressesOf(`${label}.${input.domain}`, { resolvers: input.resolvers, signal })] as const,
        ),
      ),
    );
    const unanswered = [...found.values()].every((addresses) => addresses === 'unanswered');
    const tries = ENTRANCES.flatMap((entrance) =>
      NAMES[entrance.service].flatMap((label, rank) => guessAt(entrance, label, rank, found.get(label), input.domain)),
    );
    const publications = await Promise.all(
      tries.map(async ({ publication, addresses }) => ({
        ...publication,
        preference: publication.preference + ((await opens(addresses, publication.port, { resolvers: [], signal })) ? 0 : 10),
      })),
    );
    report(
      seenDiscovery({
        input,
        origin: 'guess',
        source: 'common names',
        startedAtMs,
        durationMs: world.elapsed() - began,
        publications: publications.toSorted((a, b) => a.preference - b.preference),
        outcome: unanswered ? 'silent' : 'refused',
        because: unanswered ? 'no resolver answered' : 'none of the usual names exists',
      }),
    );
  },
});

interface Guess {
  readonly publication: Publication;
  readonly addresses: readonly string[];
}

function guessAt(
  { service, port, encryption }: (typeof ENTRANCES)[number],
  label: string,
  rank: number,
  addresses: readonly string[] | 'unanswered' | undefined,
  domain: string,
): readonly Guess[] {
  if (addresses === undefined || addresses === 'unanswered' || addresses.length === 0) return [];
  const host = `${label}.${domain}`;
  return [
    {
      publication: {
        service: service satisfies Service,
        host,
        port,
        encryption,
        origin: 'guess',
        trust: 'guess',
        source: 'common names',
        preference: rank,
      },
      addresses,
    },
  ];
}

async function opens(addresses: readonly string[], port: number, { signal }: Asking): Promise<boolean> {
  const tries = await Promise.all(addresses.slice(0, 2).map((address) => connects(address, port, signal)));
  return tries.some(Boolean);
}

function connects(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, signal, timeout: CONNECT_LIMIT_MS });
    const end = (opened: boolean) => {
      socket.destroy();
      resolve(opened);
    };
    socket
      .once('connect', () => end(true))
      .once('timeout', () => end(false))
      .once('error', () => end(false));
  });
}
