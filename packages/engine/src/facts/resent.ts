import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import { pathPlaces } from './endpoints.ts';
import { median, roundTrips } from './series.ts';
import segments from '../probes/link/segments.ts';

/** How much this computer had to send again while the run went on, all of its programs together. */
export interface Resent {
  readonly look: Look<LookData['link/segments']>;
  readonly sent: number;
  readonly resent: number;
}

/** A first segment that nobody answers is sent again after 1 and 3 seconds (RFC 6298 section 2), and so is that of the second try. */
const PER_SILENT_CONNECTION = 4;
/** Less may be chance, or another program's affair. */
const RESENT_AT_LEAST = 4;
const SHARE = 0.03;
const LONG_WAY_MS = 700;
/** By now a sound way has led to its end; on a long or lossy one the counting goes on. */
const COUNTED_AFTER_MS = [1200, 2400, 4000];

/** Reads the counters when the run begins, when a first dialogue is over or ought to be, and now and then while more go on. */
export function countSegments(evidence: Evidence): readonly Ask[] {
  const isCounting = evidence.of('link/interfaces').some(({ data }) => data.platform === 'linux');
  if (!isCounting) return [];
  const isOver = evidence.of('mail/capabilities').some(({ role }) => role === 'path');
  const due = COUNTED_AFTER_MS.filter((ms, index) => evidence.elapsedMs > ms || (index === 0 && isOver)).length;
  return Array.from({ length: 1 + due }, (_, index) => ({
    ...control(segments, {}, ['network/unstable'], index + 1),
    awaited: index > 0,
  }));
}

/** More was sent again than silent ports explain. It may be another program's loss, and is no proof by itself. */
export function isResending(evidence: Evidence): boolean {
  const counted = resent(evidence);
  if (!counted || isLongWay(evidence)) return false;
  const unexplained = counted.resent - silentConnections(evidence) * PER_SILENT_CONNECTION;
  return unexplained >= RESENT_AT_LEAST && unexplained / counted.sent >= SHARE;
}

/** Where an answer takes about a second, first segments are sent again although nothing was lost. */
function isLongWay(evidence: Evidence): boolean {
  return (median(roundTrips(evidence).map(({ ms }) => ms)) ?? 0) > LONG_WAY_MS;
}

/** Those that failed, and those of the path that nothing is known of yet. */
function silentConnections(evidence: Evidence): number {
  const connects = evidence.of('tcp/connect');
  const failed = connects.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'refused').length;
  const open = pathPlaces(evidence).filter(
    (place) => !connects.some(({ data }) => data.address === place.address && data.port === place.port),
  );
  return failed + open.length;
}

/** What was counted between the first look at the counters and the last. */
export function resent(evidence: Evidence): Resent | undefined {
  const looks = evidence.of('link/segments').filter(({ outcome }) => outcome === 'ok');
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last || first === last) return undefined;
  return { look: last, sent: last.data.sent - first.data.sent, resent: last.data.resent - first.data.resent };
}
