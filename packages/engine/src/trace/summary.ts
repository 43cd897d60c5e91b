import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import { lasted } from '../facts/duration-words.ts';
import type { Journey } from '../facts/journey/journey.ts';
import { isUpsideDown } from '../facts/journey/upside-down.ts';
import { isTooLong, longestWait, travelled } from '../facts/journey/late.ts';

/** The whole in one sentence: the first cause, or how the message went. */
export function summaryOf(journey: Journey, causes: readonly DiagnosedCause[]): string {
  const { stops, waits, clockFaults, look } = journey;
  const [first, ...others] = causes;
  if (first) return others.length === 0 ? first.summary : `${first.summary.replace(/\.$/, '')}; and there is more to say below.`;
  if (stops.length === 0)
    return look.data.passedOver.length > 0
      ? 'None of the header’s trace lines names a server, so the way cannot be told.'
      : 'The header has no Received line: the message never passed a mail server, or its header was cut.';
  const way = `${stops.length} ${stops.length === 1 ? 'server' : 'stops'}`;
  if (isUpsideDown(stops)) return `The message passed ${way}, but their lines stand upside down, so that the way cannot be told.`;
  const travelledMs = travelled(journey);
  if (travelledMs === undefined) return `The message passed ${way}; too few of them say when.`;
  const longest = longestWait(journey);
  const sure = longest !== undefined && longest.isMeasured && longest.leastMs >= longest.ms / 2;
  const clocks = clockFaults.length === 0 || (longest !== undefined && longest.ms >= WORTH_SAYING && !sure);
  const held =
    longest === undefined || longest.ms < WORTH_SAYING
      ? 'nothing held it up'
      : sure
        ? `the longest stretch was ${lasted(longest.ms)}, until ${longest.to.name} took it`
        : `${lasted(longest.ms)} seem to have passed until ${longest.to.name} took it, as far as the clocks can be believed`;
  const aside = waits.some((wait) => isTooLong(wait))
    ? ' (but two of its clocks lie too far apart to tell more)'
    : clocks
      ? ''
      : ' (a clock on the way is wrong, which delayed nothing)';
  return `The message passed ${way} in ${lasted(travelledMs)}; ${held}${aside}.`;
}

const WORTH_SAYING = 60_000;
