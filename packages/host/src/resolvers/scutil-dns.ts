import { resolverAddress, unique, type Configured } from './configured.ts';
import { lines } from '../lines.ts';

/**
 * `scutil --dns` of macOS. The resolvers without a `domain` of their own answer for all names; those with one answer only
 * for it (a VPN's names, `local`), and the second section repeats them per interface.
 */
export function parseScutilDns(text: string): Configured {
  const general = text.split(/^DNS configuration \(for scoped queries\)/m)[0] ?? '';
  const blocks = general.split(/^resolver #\d+\s*$/m).slice(1);
  const forAllNames = blocks.filter((block) => !/^\s*domain\s*:/m.test(block));
  return {
    resolvers: unique(forAllNames.flatMap((block) => valuesOf(block, 'nameserver')).flatMap((value) => resolverAddress(value) ?? [])),
    search: unique(forAllNames.flatMap((block) => valuesOf(block, 'search domain'))),
  };
}

function valuesOf(block: string, key: string): readonly string[] {
  return lines(block).flatMap((line) => {
    const match = /^\s*([a-z ]+)\[\d+\]\s*:\s*(\S{1,255})\s*$/.exec(line);
    return match?.[1] === key && match[2] !== undefined ? [match[2]] : [];
  });
}
