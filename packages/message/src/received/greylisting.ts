import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import { readName } from './address.ts';

export type GreylistReading = Omit<MessageTrace['greylisting'][number], 'above'>;

/**
 * Reads what postgrey, milter-greylist, SQLgrey and those that write alike leave in X-Greylist: `delayed 300 seconds by postgrey-1.37 at
 * mx`, `Delayed for 00:05:23 by milter-greylist-4.6.2 (mx [192.0.2.1])`, `Sender IP whitelisted, not delayed by …`.
 */
export function readGreylisting(value: string): GreylistReading | undefined {
  const text = decodeWords(value.slice(0, 600)).replaceAll(/\s+/g, ' ').trim();
  const software =
    /\b(postgrey|milter-greylist|sqlgrey|greylistd|gld|policyd|rspamd|spamd|mxgrey|greyd)\b/i.exec(text)?.[1] ?? 'a greylisting filter';
  const by = readName(/\bat ([\w.-]+)/.exec(text)?.[1] ?? /\(([\w.-]+) \[/.exec(text)?.[1] ?? '');
  const common = { software: NAMES[software.toLowerCase()] ?? software, ...(by === undefined ? {} : { by }) };
  if (/\bnot delayed\b|\bwhitelist|\bdefault is to\b/i.test(text)) return { ...common, delayedMs: 0 };
  const delayedMs = delayIn(text);
  return delayedMs === undefined ? undefined : { ...common, delayedMs };
}

const NAMES: Readonly<Record<string, string>> = { sqlgrey: 'SQLgrey', postgrey: 'postgrey', 'milter-greylist': 'milter-greylist' };

function delayIn(text: string): number | undefined {
  const seconds = /\bdelayed (?:for )?(\d{1,8}) ?(?:s|secs?|seconds?)\b/i.exec(text)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const clock = /\bdelayed (?:for )?(?:(\d{1,4})[d-] ?)?(\d{1,5}):(\d{2}):(\d{2})\b/i.exec(text);
  if (!clock) return undefined;
  const [, days = '0', hours, minutes, rest] = clock;
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest)) * 1000;
}
