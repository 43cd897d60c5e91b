import type { Evidence } from '../../evidence.ts';
import { control, type Ask } from '../../probe.ts';
import connect from '../../probes/tcp/connect.ts';
import { referenceAddresses } from '../ports.ts';
import { isResending } from '../resent.ts';
import { isSuspicious, series, type Series } from '../series.ts';

/** Identical repeats at one place, the first look included. */
const REPEATS = 8;
/** What takes this much longer than the quickest is lost already, whenever it arrives. */
const LOST_MS = 1200;

/**
 * The same connection again and again, at a place that sticks out and at one that has nothing to do with it. Free samples come first:
 * nothing is asked for while none of them is odd, and not much had to be sent again.
 */
export function askAgainAndAgain(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const odd = series(evidence).find(isSuspicious) ?? (isResending(evidence) && !isTurnedAway(evidence) ? reached(evidence) : undefined);
  if (!odd) return [];
  const other = unrelatedTo(evidence, odd);
  return [odd, ...(other ? [other] : [])].flatMap((one) => repeats(one, decides));
}

/** After a refused sign-in silence may be a ban, and who is banned knocks no more. */
function isTurnedAway(evidence: Evidence): boolean {
  return evidence.of('mail/sign-in').some(({ outcome, data }) => data.attempted && outcome !== 'ok');
}

/** The first place of the mail servers' that was reached. */
function reached(evidence: Evidence): Series | undefined {
  const references = referenceAddresses(evidence);
  const all = series(evidence).filter(({ samples }) => samples.some(({ look }) => look.outcome === 'ok'));
  return all.find(({ address }) => !references.includes(address)) ?? all[0];
}

/** A reference endpoint, or for one of those a place of the path; of the same family, where one of it was reached. */
function unrelatedTo(evidence: Evidence, odd: Series): Series | undefined {
  const references = referenceAddresses(evidence);
  const others = series(evidence).filter(
    ({ address, samples }) => address !== odd.address && samples.some(({ look }) => look.outcome === 'ok'),
  );
  const fitting = others.filter(({ address }) => references.includes(address) !== references.includes(odd.address));
  const ofFamily = (all: readonly Series[]) => all.find(({ family }) => family === odd.family);
  return ofFamily(fitting) ?? fitting[0] ?? ofFamily(others);
}

function repeats({ samples, quickestMs = 0 }: Series, decides: readonly string[]): readonly Ask[] {
  const [first] = samples;
  if (!first) return [];
  const { address, port, host, purpose } = first.look.data;
  const input = { address, port, purpose, timeoutMs: LOST_MS + 2 * quickestMs, ...(host === undefined ? {} : { host }) };
  return Array.from({ length: REPEATS }, (_, index) => ({ ...control(connect, input, decides, index + 2), awaited: true }));
}
