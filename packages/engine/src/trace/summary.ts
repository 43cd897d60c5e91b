import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import { lasted } from '../facts/duration-words.ts';
import type { Journey } from '../facts/journey/journey.ts';
import { longestWait } from '../facts/journey/late.ts';

/** The whole in one sentence: the first cause, or how the message went. */
export function summaryOf(journey: Journey, causes: readonly DiagnosedCause[]): string {
  const { stops, totalMs, waits, clockFaults, look } = journey;
  const [first, ...others] = causes;
  if (first) return others.length === 0 ? first.summary : `${first.summary.replace(/\.$/, '')}; and there is more to say below.`;
  if (stops.length === 0)
    return look.data.passedOver.length > 0
      ? 'None of the header’s trace lines names a server, so the way cannot be told.'
      : 'The header has no Received line: the message never passed a mail server, or its header was cut.';
  const way = `${stops.length} ${stops.length === 1 ? 'server' : 'stops'}`;
  if (totalMs === undefined) return `The message passed ${way}; too few of them say when.`;
  const lain = waits.filter(({ kind }) => kind === 'mailbox').reduce((sum, { ms }) => sum + ms, 0);
  const longest = longestWait(journey);
  const held =
    longest && longest.ms >= WORTH_SAYING
      ? `the longest stretch was ${lasted(longest.ms)}, until ${longest.to.name} took it`
      : 'nothing held it up';
  const clocks = clockFaults.length === 0 ? '' : ' (a clock on the way is wrong, which delayed nothing)';
  return `The message passed ${way} in ${lasted(totalMs - lain)}; ${held}${clocks}.`;
}

const WORTH_SAYING = 60_000;
