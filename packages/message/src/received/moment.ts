import type { Moment } from '@mailmedic/contract/looks/message-trace.ts';

/** A moment and where the text goes on behind it. */
export interface MomentRead {
  readonly moment: Moment;
  readonly end: number;
}

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AaPp][Mm])\b)?`;
const ZONE = String.raw`(?:\s*((?:GMT|UTC|UT)?\s?[+-]\d{1,2}:?\d{2}(?!\d)|(?:GMT|UTC)[+-]\d{1,2}(?!\d)|[A-Za-z]{1,5}(?![\w.@-]))|\s*\(([A-Z]{1,5})\))?`;
/** `Sat, 21 Nov 2026 10:00:00 +0100`, with or without the day, with hyphens, a short year, in several languages */
const DAY_FIRST = new RegExp(
  String.raw`(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})\.?(?:\s+|-)(\p{L}{3,9})\.?(?:\s+|-)(\d{2,4}),?\s+(?:at\s+)?${TIME}${ZONE}`,
  'uy',
);
/** `Sat Nov 21 10:00:00 2026`, as C's ctime writes it, the zone on either side of the year */
const MONTH_FIRST = new RegExp(
  String.raw`(?:\p{L}{2,10}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4}),?\s+)?(?:at\s+)?${TIME}${ZONE}(?:\s+(\d{4})\b)?`,
  'uy',
);
/** `2026-11-21 10:00:00.5 +0000 UTC` and `2026-11-21T10:00:00Z` (RFC 3339) */
const YEAR_FIRST = new RegExp(String.raw`(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T|\s+)${TIME}${ZONE}`, 'uy');

/** Reads the moment that stands at a place of a text, in any form that mail servers are known to write (RFC 5322 sections 3.3 and 4.3). */
export function readMoment(text: string, from = 0): MomentRead | undefined {
  let start = from;
  while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
  return dayFirst(text, start) ?? yearFirst(text, start) ?? monthFirst(text, start);
}

/** Reads the first moment anywhere in a text, for lines that lost the semicolon in front of it. */
export function findMoment(text: string): (MomentRead & { readonly start: number }) | undefined {
  for (const { index } of text.matchAll(/(?:(?<![\p{L}\d])\p{L}{2,3},\s+)?(?<![\d.:-])\d{1,4}[\s/-]\s*(?:\p{L}{3}|\d{1,2})[\s/.-]/gu)) {
    const read = readMoment(text, index);
    if (read) return { ...read, start: index };
  }
  return undefined;
}

function dayFirst(text: string, start: number): MomentRead | undefined {
  const match = matchAt(DAY_FIRST, text, start);
  if (!match) return undefined;
  const [, day, month = '', year, hour, minute, second, fraction, half, zone, comment] = match;
  return read(text, start, match, { year: yearOf(year), month: monthOf(month), day, hour, minute, second, fraction, half, zone, comment });
}

function monthFirst(text: string, start: number): MomentRead | undefined {
  const match = matchAt(MONTH_FIRST, text, start);
  if (!match) return undefined;
  const [, month = '', day, before, hour, minute, second, fraction, half, zone, comment, after] = match;
  return read(text, start, match, {
    year: yearOf(before ?? after),
    month: monthOf(month),
    day,
    hour,
    minute,
    second,
    fraction,
    half,
    zone: zone ?? zoneBehind(text, start + match[0].length),
    comment,
  });
}

function yearFirst(text: string, start: number): MomentRead | undefined {
  const match = matchAt(YEAR_FIRST, text, start);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, half, zone, comment] = match;
  return read(text, start, match, {
    year: Number(year),
    month: Number(month) - 1,
    day,
    hour,
    minute,
    second,
    fraction,
    half,
    zone,
    comment,
  });
}

/** `… 2026 +0100`: the zone of a ctime date may stand last. */
function zoneBehind(text: string, at: number): string | undefined {
  return /^\s*([+-]\d{4})(?!\d)/.exec(text.slice(at, at + 12))?.[1];
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

type Text = string | undefined;

interface Parts {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: Text;
  readonly hour: Text;
  readonly minute: Text;
  readonly second: Text;
  readonly fraction: Text;
  readonly half: Text;
  readonly zone: Text;
  readonly comment: Text;
}

function read(text: string, start: number, match: RegExpExecArray, parts: Parts): MomentRead | undefined {
  const { year, month } = parts;
  const day = Number(parts.day);
  const minute = Number(parts.minute);
  const second = Number(parts.second ?? 0);
  const hour = hourOf(Number(parts.hour), parts.half);
  if (year === undefined || month === undefined || year < 1970 || year > 2199 || month < 0 || month > 11) return undefined;
  // A leap second is 60 (RFC 5322 section 3.3).
  if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = zoneOf(parts.zone) ?? zoneOf(parts.comment);
  const thousandth = Math.floor(Number(`0.${parts.fraction ?? '0'}`) * 1000);
  const local = Date.UTC(year, month, day, hour, minute, second, thousandth);
  const end = start + match[0].length;
  return {
    moment: {
      at: local - (zone?.minutes ?? 0) * 60_000,
      ...(zone === undefined || zone.unknown ? {} : { offset: zone.minutes }),
      written: text.slice(start, end).trim().slice(0, 80),
    },
    end,
  };
}

function hourOf(hour: number, half: Text): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** RFC 5322 section 4.3: two digits mean 1950 to 2049, three count from 1900. */
function yearOf(digits: Text): number | undefined {
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (digits.length === 2) return number < 50 ? 2000 + number : 1900 + number;
  return digits.length === 3 ? 1900 + number : number;
}

/** English first; then what servers set to another language are known to write. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|gen|ene|led|sty)/,
  /^(?:feb|fev|fév|lut)/,
  /^(?:mar|mär|mrz|maa|maart|mrt)/,
  /^(?:apr|avr|abr|kwi)/,
  /^(?:may|mai|maj|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug|lip)/,
  /^(?:aug|aou|aoû|ago|sie)/,
  /^(?:sep|set|wrz)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov|lis)/,
  /^(?:dec|dez|déc|dic|gru)/,
];

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const found = MONTHS.findIndex((pattern) => pattern.test(lower));
  return found === -1 ? undefined : found;
}

interface Zone {
  readonly minutes: number;
  /** UTC is meant, and the sender's own offset is not known */
  readonly unknown?: boolean;
}

function zoneOf(written: Text): Zone | undefined {
  if (written === undefined) return undefined;
  const numeric = /^(?:GMT|UTC|UT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric;
    const total = Number(hours) * 60 + Number(minutes);
    if (total > 14 * 60 || Number(minutes) > 59) return undefined;
    // RFC 5322 section 3.3: -0000 says that the time is UTC and nothing of where it was written.
    return { minutes: sign === '-' ? -total || 0 : total, unknown: sign === '-' && total === 0 };
  }
  const hours = NAMED[written.toUpperCase()];
  return hours === undefined ? undefined : { minutes: hours * 60 };
}

/**
 * RFC 5322 section 4.3, and names that are in use all the same. Letters of the military alphabet were specified the wrong way round
 * once and mean nothing, except Z. Names that mean several zones (IST, CST of China, BST of Bangladesh) are read as the one that
 * mail servers write most often, or left out.
 */
const NAMED: Readonly<Record<string, number>> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, BST: 1, CET: 1, MET: 1, MEZ: 1, CEST: 2, MEST: 2, MESZ: 2, SAST: 2, EET: 2 },
  ...{ EEST: 3, MSK: 3, MSD: 4, HKT: 8, SGT: 8, AWST: 8, JST: 9, KST: 9, ACST: 9.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ NST: -3.5, NDT: -2.5, BRT: -3, BRST: -2, ART: -3, AST: -4, ADT: -3, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6 },
  ...{ PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 },
};
