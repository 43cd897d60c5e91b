import { resolverAddress, unique, type Configured } from './configured.ts';

/** The C library reads no more than this many `nameserver` lines (resolv.conf(5), MAXNS). */
const MAXNS = 3;

/** resolv.conf(5): `nameserver`, and the last of `search` and `domain`. */
export function parseResolvConf(text: string): Configured {
  const resolvers: string[] = [];
  let search: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [keyword, ...values] = line.trim().split(/\s+/);
    const address = keyword === 'nameserver' ? resolverAddress(values[0] ?? '') : undefined;
    if (address !== undefined) resolvers.push(address);
    if (keyword === 'search') search = values.filter((value) => value !== '.').slice(0, 32);
    if (keyword === 'domain') search = values.slice(0, 1);
  }
  return { resolvers: unique(resolvers).slice(0, MAXNS), search };
}
