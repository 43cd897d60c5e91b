const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time that something took, as a person says it: `8 s`, `3 min 20 s`, `3 h 12 min`, `2 days 4 h`. */
export function lasted(ms: number): string {
  if (ms < SECOND) return 'less than a second';
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return two(ms, MINUTE, 'min', SECOND, 's');
  if (ms < DAY) return two(ms, HOUR, 'h', MINUTE, 'min');
  return two(ms, DAY, ms < 2 * DAY ? 'day' : 'days', HOUR, 'h');
}

/** The same for a table: what took no time says so. */
export function tookBriefly(ms: number): string {
  return ms < SECOND ? '0 s' : lasted(ms);
}

function two(ms: number, large: number, name: string, small: number, rest: string): string {
  const many = Math.floor(ms / large);
  const few = Math.floor((ms % large) / small);
  return few === 0 ? `${many} ${name}` : `${many} ${name} ${few} ${rest}`;
}

/** `21 Nov 2026 10:00:05`, in UTC: the servers of a way sit in different zones. */
export function utcTime(at: number): string {
  const iso = new Date(at).toISOString();
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
