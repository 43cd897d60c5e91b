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

const roundTrips: Benchmark = {
  promise: `A healthy IMAP and submission account at ${ROUND_TRIP_MS} ms takes at most ${LIMIT} times the longest necessary chain of round trips.`,

  async run(): Promise<Measured> {
    const lab = await Lab.open();
    try {
      await lab.delay(ROUND_TRIP_MS);
      await lab.settle();
      const configured = await measure(lab, ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls']);
      const discovered = await measure(lab, []);
      return {
        lines: [
          ...CONFIGURED.map((link, index) => `  ${index + 1}. ${link}`),
          describe('settings given', configured, CONFIGURED.length),
          describe('discovered (SRV first: one more)', discovered, DISCOVERED.length),
        ],
        kept: [configured / CONFIGURED.length, discovered / DISCOVERED.length].every((link) => link / ROUND_TRIP_MS <= LIMIT),
      };
    } finally {
      await lab.close();
    }
  },
};
export default roundTrips;

/** The diagnosis' own time, in milliseconds; a healthy verdict is part of the promise. */
async function measure(lab: Lab, settings: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnosis } = await checkInLab(lab, settings);
    if (diagnosis.verdict !== 'healthy') throw new Error(`The lab is healthy, the verdict is ${diagnosis.verdict}: ${diagnosis.summary}`);
    times.push(diagnosis.durationMs);
  }
  return median(times);
}

function describe(name: string, tookMs: number, links: number): string {
  const chainMs = links * ROUND_TRIP_MS;
  return `${name.padEnd(34)} chain ${links} × ${ROUND_TRIP_MS} ms = ${chainMs} ms, took ${tookMs.toFixed(0)} ms: ratio ${(tookMs / chainMs).toFixed(2)}`;
}
