import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';

type Connect = Look<LookData['tcp/connect']>;

/** Every connection that was tried to one place: identical looks, whoever asked for them. */
export interface Series {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
  readonly samples: readonly Sample[];
  /** milliseconds of the quickest connection to that address */
  readonly quickestMs: number | undefined;
  /** some samples went well and some did not */
  readonly mixed: boolean;
  readonly lost: number;
}

export interface Sample {
  readonly look: Connect;
  /** a packet was lost on the way: silence, or a connection that came about only after a retransmission */
  readonly lost: boolean;
}

/** The first retransmission comes after a second (RFC 6298 section 2); our own second try begins a little earlier. */
const JUMP_MS = 600;

/** The series of connections, one for each address and port. */
export function series(evidence: Evidence): readonly Series[] {
  return evidence.fact(computeSeries);
}

/** Identical looks that disagree: two or more that failed or limped, beside others that went well. */
export function isUnsteady({ mixed, lost, samples }: Series): boolean {
  return mixed && lost >= 2 && lost / samples.length >= 0.1;
}

/** Sampled often enough, and never a loss: where one try in three gets lost, eight that go well are no chance any more. */
export function isSteady({ lost, samples }: Series): boolean {
  return lost === 0 && samples.length >= 8;
}

/** A sign that is not proof: one odd sample, which repeats may confirm. */
export function isSuspicious({ mixed, lost }: Series): boolean {
  return mixed && lost >= 1;
}

function computeSeries(evidence: Evidence): readonly Series[] {
  const connects = evidence
    .of('tcp/connect')
    .filter(({ outcome, data }) => outcome !== 'unlooked' && outcome !== 'denied' && data.purpose !== 'closed');
  const quickest = quickestByAddress(connects);
  const nearestMs = Math.min(...quickest.values());
  return [...Map.groupBy(connects, ({ data }) => `${data.address} ${data.port}`).values()].flatMap((looks) => {
    const [first] = looks;
    if (!first) return [];
    const { address, port, family } = first.data;
    const quickestMs = quickest.get(address);
    // A single slow connection is compared with the quickest anywhere: where many get lost, most of the others are slow as well.
    const baseMs = looks.length > 1 ? quickestMs : Math.min(quickestMs ?? nearestMs, nearestMs);
    // Who answers no more after many tries has had enough of them; that is no loss.
    const lastWell = Math.max(...looks.filter(({ outcome }) => outcome === 'ok').map(({ startedAt }) => Date.parse(startedAt)));
    const samples = looks.map((look) => ({
      look,
      lost: isLost(look, baseMs) && (look.outcome === 'ok' || Date.parse(look.startedAt) <= lastWell),
    }));
    const lost = samples.filter((sample) => sample.lost).length;
    const went = looks.some(({ outcome }) => outcome === 'ok');
    return [{ address, port, family, samples, quickestMs, lost, mixed: went && lost > 0 }];
  });
}

/** Refused beside connected is a server's own affair and as unsteady as silence. */
function isLost({ outcome, data }: Connect, baseMs: number | undefined): boolean {
  if (outcome !== 'ok') return true;
  return baseMs !== undefined && data.elapsedMs - baseMs > JUMP_MS;
}

function quickestByAddress(connects: readonly Connect[]): ReadonlyMap<string, number> {
  const quickest = new Map<string, number>();
  for (const { outcome, data } of connects) {
    if (outcome === 'ok') quickest.set(data.address, Math.min(quickest.get(data.address) ?? Infinity, data.elapsedMs));
  }
  return quickest;
}

/** The round trips to the places that answered, quickest connection each. */
export function roundTrips(evidence: Evidence): readonly { readonly address: string; readonly ms: number; readonly look: Connect }[] {
  const answered = evidence.of('tcp/connect').filter(({ outcome }) => outcome === 'ok');
  return [...Map.groupBy(answered, ({ data }) => data.address)].map(([address, looks]) => {
    const look = looks.reduce((best, one) => (one.data.elapsedMs < best.data.elapsedMs ? one : best));
    return { address, ms: look.data.elapsedMs, look };
  });
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
