import { isIP } from 'node:net';

/** An IP address as servers write it in a trace line: `IPv6:` in front, `::ffff:` of an IPv4 address, `%14` of an interface (RFC 4007 section 11). */
export function readAddress(written: string): string | undefined {
  const bare = written
    .replace(/^\[/, '')
    .replace(/\](?::\d+)?$/, '')
    .replace(/^ipv6:/i, '')
    .replace(/%.*$/s, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .toLowerCase();
  const family = isIP(bare);
  return family === 0 ? undefined : family === 6 ? shortest(bare) : bare;
}

/** One address is written in one way (RFC 5952), so that it can be compared. */
function shortest(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

const ADDRESS =
  /\[?(?:ipv6:)?((?:\d{1,3}\.){3}\d{1,3}|(?=[0-9a-f:.]{0,45}:[0-9a-f:.]{0,45}:)[0-9a-f:.]{2,45})(?:%\w+)?\]?(?::(\d{1,5})(?!\d))?/gi;

/** The first address in a text, with the port behind it where one stands there. */
export function findAddress(written: string): { readonly address: string; readonly port?: number; readonly index: number } | undefined {
  // Exim once wrote the port behind a dot.
  const text = written.replaceAll(/\[((?:\d{1,3}\.){3}\d{1,3})\.(\d{1,5})\]/g, '[$1]:$2');
  for (const match of text.matchAll(ADDRESS)) {
    const before = match[0].startsWith('[') ? '' : text.charAt(match.index - 1);
    // A name may begin with the numbers of an address, as those of dial-in lines do.
    if (/[\w.-]/.test(before) || /^(?:[\w-]|\.[a-z])/i.test(text.slice(match.index + match[0].length))) continue;
    const address = readAddress(match[1] ?? '');
    if (address === undefined) continue;
    const port = Number(match[2]);
    return { address, index: match.index, ...(port > 0 && port < 65_536 ? { port } : {}) };
  }
  return undefined;
}

/** A name of a host as it may stand in a line, without the final dot; nothing for `unknown`, numbers and words that are none. */
export function readName(written: string): string | undefined {
  const name = written
    .replaceAll(/^["'<]+|[>"',;.]+$/g, '')
    .replace(/^.*@/, '')
    .toLowerCase();
  if (name === '' || name.length > 255 || !/^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u.test(name)) return undefined;
  return NO_NAMES.has(name) || /^\d+$/.test(name) ? undefined : name;
}

const NO_NAMES = new Set(['unknown', 'none', 'unverified', 'verified', 'null', 'local', 'uid', 'userid']);
