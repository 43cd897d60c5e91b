import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { ACCOUNT_PASSWORD } from '@mailmedic/lab/fault.ts';
import { Lab } from '@mailmedic/lab/lab.ts';
import { median, type Benchmark, type Measured } from './benchmark.ts';
import { checkInLab } from './check-in-lab.ts';

const ROUND_TRIP_MS = 100;
const LIMIT = 1.3;
const ROUNDS = 5;

/**
 * What cannot be done before its forerunner is back, one round trip each (TLS 1.3, RFC 8446 section 2), for the longer of
 * the two dialogues. Postfix sends its session tickets and its greeting in two segments, and keeps the second until the
 * first is acknowledged (Nagle's algorithm, RFC 9293 section 3.7.4): nobody can be greeted sooner.
 */
const CONFIGURED = [
  "the resolver names the host's addresses",
  'the connection opens',
  'the server answers our TLS hello',
  'the session tickets follow our Finished',
  'the greeting follows our acknowledgement of the tickets',
  'the server lists its capabilities',
] as const;
/** Without settings, they are first learned by SRV; the other sources take no longer than the dialogue that follows. */
const DISCOVERED = ['the resolver names the published servers', ...CONFIGURED] as const;

/**
 * With a password. The rules of a mailbox are read only where every sign-in of the path was accepted, so that a wrong
 * password is not said once more than needed; no connection to that service is opened before.
 */
const SIGNED_IN = [
  'the submission server accepts the sign-in',
  'the connection to ManageSieve opens',
  'it greets',
  'it agrees to STARTTLS',
  'it answers our TLS hello',
  'it lists its capabilities again (RFC 5804 section 2.2)',
  'it accepts the sign-in',
  'it lists the rules',
] as const;

const SETTINGS = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

const roundTrips: Benchmark = {
  promise: `A healthy IMAP and submission account at ${ROUND_TRIP_MS} ms, with and without a password, takes at most ${LIMIT} times the longest necessary chain of round trips.`,

  async run(): Promise<Measured> {
    const lab = await Lab.open();
    try {
      await lab.delay(ROUND_TRIP_MS);
      await lab.settle();
      const measured = [
        { name: 'settings given', links: CONFIGURED.length, tookMs: await measure(lab, SETTINGS) },
        { name: 'discovered (SRV first: one more)', links: DISCOVERED.length, tookMs: await measure(lab, []) },
        {
          name: 'settings given, signed in',
          links: CONFIGURED.length + SIGNED_IN.length,
          tookMs: await measure(lab, SETTINGS, ACCOUNT_PASSWORD),
        },
        {
          name: 'discovered, signed in',
          links: DISCOVERED.length + SIGNED_IN.length,
          tookMs: await measure(lab, [], ACCOUNT_PASSWORD),
        },
      ];
      return {
        lines: [
          ...CONFIGURED.map((link, index) => `  ${index + 1}. ${link}`),
          ...SIGNED_IN.map((link, index) => `  ${CONFIGURED.length + index + 1}. with a password: ${link}`),
          ...measured.map(describe),
        ],
        kept: measured.every(({ links, tookMs }) => tookMs / (links * ROUND_TRIP_MS) <= LIMIT),
      };
    } finally {
      await lab.close();
    }
  },
};
export default roundTrips;

/** The diagnosis' own time, in milliseconds; a healthy verdict is part of the promise. */
async function measure(lab: Lab, settings: readonly string[], password?: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnosis } = await checkInLab(lab, settings, password);
    if (diagnosis.verdict !== 'healthy') throw new Error(`The lab is healthy, the verdict is ${diagnosis.verdict}: ${diagnosis.summary}`);
    if (password !== undefined && !sawAccount(diagnosis)) throw new Error('The account was not signed in to.');
    times.push(diagnosis.durationMs);
  }
  return median(times);
}

/** Every look that needs a sign-in was made, and went well. */
function sawAccount({ observations }: Diagnosis): boolean {
  return ['mail/mailbox', 'mail/sender', 'mail/rules'].every((probe) =>
    observations.some((look) => look.probe === probe && look.outcome === 'ok'),
  );
}

function describe({ name, links, tookMs }: { readonly name: string; readonly links: number; readonly tookMs: number }): string {
  const chainMs = links * ROUND_TRIP_MS;
  return `${name.padEnd(34)} chain ${links} × ${ROUND_TRIP_MS} ms = ${chainMs} ms, took ${tookMs.toFixed(0)} ms: ratio ${(tookMs / chainMs).toFixed(2)}`;
}
