import { plainAddress } from '../address.ts';
import { parsed, type Reading } from '../reading.ts';
import type { System } from '../system.ts';

/** One line of the hosts file: an address and the names that are mapped to it. */
export interface HostsLine {
  readonly address: string;
  readonly names: readonly string[];
}

/** The lines of this computer's hosts file. */
export async function readHostsFile(system: System): Promise<Reading<readonly HostsLine[]>> {
  return parsed(await system.file(hostsPath(system)), parseHosts);
}

/** hosts(5): an address, then names; `#` begins a comment. */
export function parseHosts(text: string): readonly HostsLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [first = '', ...names] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/);
      const address = plainAddress(first);
      return address === undefined || names.length === 0 ? [] : [{ address, names: names.map(bareName) }];
    });
}

/** Only the lines that map one of these names: nothing else of the file is anybody's business. */
export function linesFor(lines: readonly HostsLine[], names: readonly string[]): readonly HostsLine[] {
  const wanted = new Set(names.map(bareName));
  return lines.flatMap((line) => {
    const concerned = line.names.filter((name) => wanted.has(name));
    return concerned.length === 0 ? [] : [{ address: line.address, names: concerned }];
  });
}

function hostsPath({ platform, environment }: System): string {
  if (platform !== 'win32') return '/etc/hosts';
  return `${environment['SystemRoot'] ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts`;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
