import type { StartOfAuthority } from './zones.ts';

/** Serial number arithmetic (RFC 1982 section 3.2). */
export function isNewer(a: number, b: number): boolean {
  return a !== b && (a - b) >>> 0 < 0x8000_0000;
}

/** The newest state is published for longer than the zone's expiry: whoever has not got it by now should have given up (RFC 1035 section 3.3.13). */
export function isOutlived({ serial, expire }: StartOfAuthority, startedAt: string): boolean {
  const since = serialTime(serial);
  return since !== undefined && Date.parse(startedAt) - since > expire * 1000;
}

/** When a serial was made, where it tells: `YYYYMMDDnn` (RFC 1912 section 2.2; counted from the end of that day) or seconds since 1970. */
function serialTime(serial: number): number | undefined {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)\d\d$/.exec(String(serial)) ?? [];
  const date = Date.parse(`${year}-${month}-${day}T23:59:59Z`);
  if (!Number.isNaN(date)) return date;
  return serial > 1_200_000_000 && serial < 1_990_000_000 ? serial * 1000 : undefined;
}
