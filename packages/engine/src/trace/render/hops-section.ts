import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { tookBriefly, utcTime } from '../../facts/duration-words.ts';
import { section } from '../../render/blocks.ts';
import { safe } from '../../render/safe-text.ts';
import type { Page } from '../../render/station-line.ts';
import { pad, wrap } from '../../render/wrap.ts';
import { doubtWords, hopDetails, isLongWait } from './hop-words.ts';

/** Servers beyond these are counted, not listed. */
const LISTED = 60;

/** The way, hop by hop. */
export function hopsSection({ hops, message }: TraceReport, page: Page): readonly string[] {
  if (hops.length === 0) return [];
  const shown = hops.slice(0, LISTED);
  const date = writtenLine(message.date, hops);
  return section(
    'The way, from the sender to the recipient (times in UTC)',
    [
      ...(date === '' ? [] : [date]),
      ...shown.flatMap((hop, index) => [...boundary(hop, shown[index - 1], page), ...hopLines(hop, page)]),
      ...(hops.length > LISTED ? [`  … and ${hops.length - LISTED} more`] : []),
    ],
    page,
  );
}

/** When it was written; by a clock that is wrong, both what it was in truth and what it is dated. */
function writtenLine(date: string | undefined, hops: readonly TraceHop[]): string {
  if (date === undefined) return '';
  const dated = Date.parse(date);
  const first = hops.find(({ time }) => time !== undefined);
  const taken = Date.parse(first?.corrected ?? first?.time ?? '');
  const at = first?.waitedMs === undefined ? dated : taken - first.waitedMs;
  return Math.abs(at - dated) < 15_000 ? `  written ${utcTime(dated)}` : `  written about ${utcTime(at)} (dated ${utcTime(dated)})`;
}

/** The line that parts what is only told from what can be believed. */
function boundary(hop: TraceHop, before: TraceHop | undefined, { paint, unicode }: Page): readonly string[] {
  if (hop.border !== true || before === undefined) return [];
  const dash = (unicode ? '┄' : '-').repeat(3);
  return [`  ${paint.caution(`${dash} the lines above may be forged; those below are to be believed ${dash}`)}`];
}

function hopLines(hop: TraceHop, page: Page): readonly string[] {
  const { paint, width } = page;
  const at = hop.corrected ?? hop.time;
  const waited = hop.waitedMs === undefined ? '' : `${hop.measured === false ? '~' : '+'}${tookBriefly(hop.waitedMs)}`;
  const slow = isLongWait(hop);
  const head = `${String(hop.number).padStart(3)}  ${pad(at === undefined ? 'no time' : utcTime(Date.parse(at)), 21)}${pad(waited, 14)}`;
  const name = safe(hop.server);
  // Names are what a person searches for, so that none is cut: a long one gets a line of its own.
  const fits = head.length + 1 + name.length <= width;
  const marked = slow ? paint.caution(head.trimEnd()) : head.trimEnd();
  const told = [...hopDetails(hop), ...doubtWords(hop)];
  return [
    ...(fits
      ? [`${slow ? paint.caution(head) : head} ${paint.strong(name)}`]
      : [marked, ...wrap(name, width - 7).map((one) => `       ${paint.strong(one)}`)]),
    ...told.flatMap((line) => wrap(safe(line), width - 7).map((one) => `       ${paint.faint(one)}`)),
  ];
}
