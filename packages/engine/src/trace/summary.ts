import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import { markedWords } from '../facts/authentication/marked-words.ts';
import { lasted } from '../facts/duration-words.ts';
import type { Journey } from '../facts/journey/journey.ts';
import { isUpsideDown } from '../facts/journey/upside-down.ts';
import type { SetAside } from './set-aside.ts';
import { isTooLong, longestWait, travelled } from '../facts/journey/late.ts';

/** The whole in one sentence: the first cause, or how the message went. */
export function summaryOf(journey: Journey, causes: readonly DiagnosedCause[], putAside?: SetAside): string {
  const { stops, waits, clockFaults, look } = journey;
  const [first, ...others] = causes;
  if (first && putAside) return `${setAsideWords(putAside)}${others.length > 1 ? MORE : '.'}`;
  if (first) return others.length === 0 ? first.summary : `${first.summary.replace(/\.$/, '')}${MORE}`;
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
const MORE = '; and there is more to say below.';

/** Both in one sentence, and which of them put the message aside. */
function setAsideWords({ verdict, decided: { by, method, author } }: SetAside): string {
  const { verdict: marked, reasons } = markedWords(verdict);
  const filter = marked.replace(/\.$/, '');
  const failed = `${method.toUpperCase()} failed: the receiver could not see that it is from ${author}`;
  if (by === 'origin') return `${filter}, and what decided that is that ${failed}`;
  const own = reasons[0] === undefined ? '' : ` (what weighed most: ${reasons[0]})`;
  return by === 'filter'
    ? `${filter}${own}; besides, ${failed}, which did not decide it`
    : `${filter}${own}; besides, ${failed}, and the header does not tell which of the two decided`;
}
