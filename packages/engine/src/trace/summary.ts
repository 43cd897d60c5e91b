import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { lasted } from '../facts/duration-words.ts';
import type { Journey } from '../facts/journey/journey.ts';

/** The whole in one sentence: the first cause, or how the message went. */
export function summaryOf(
  { stops, totalMs, clockFaults, look }: Journey,
  causes: readonly DiagnosedCause[],
  verdict: TraceReport['verdict'],
): string {
  const [first, ...others] = causes;
  if (first) return others.length === 0 ? first.summary : `${first.summary.replace(/\.$/, '')}; and there is more to say below.`;
  if (verdict === 'inconclusive')
    return look.data.passedOver.length > 0
      ? 'None of the header’s trace lines names a server, so the way cannot be told.'
      : 'The header has no Received line: the message never passed a mail server, or its header was cut.';
  const way = `${stops.length} ${stops.length === 1 ? 'server' : 'stops'}`;
  if (totalMs === undefined) return `The message passed ${way}; too few of them say when.`;
  const clocks = clockFaults.length === 0 ? '' : ' (a clock on the way is wrong, which delayed nothing)';
  return `The message passed ${way} in ${lasted(totalMs)}; nothing held it up${clocks}.`;
}
