import { jsonObjects, listOf, textOf } from '../json.ts';
import { resolverAddress, unique, type Configured } from './configured.ts';

export const RESOLVERS_SCRIPT =
  'Get-DnsClientServerAddress | Select-Object InterfaceAlias,AddressFamily,ServerAddresses | ConvertTo-Json -Compress -Depth 3';

/** `Get-DnsClientServerAddress | … | ConvertTo-Json`; only the named interfaces count where they are known. */
export function parseDnsClientServerAddress(text: string, connected?: readonly string[]): Configured {
  const addresses = jsonObjects(text)
    .filter((one) => connected === undefined || connected.includes(textOf(one['InterfaceAlias'])))
    .flatMap((one) => listOf(one['ServerAddresses']))
    .flatMap((address) => resolverAddress(textOf(address)) ?? []);
  return { resolvers: unique(addresses.filter(isReal)), search: [] };
}

/**
 * `ipconfig /all` in any language: the label of the resolvers holds `DNS` everywhere, its value is an address, and further
 * addresses follow on lines of their own. Adapters with a default gateway come first, as Windows asks them first.
 */
export function parseIpconfig(text: string): Configured {
  const adapters = text.split(/\r?\n(?=\S)/).map(adapterOf);
  const ordered = [...adapters.filter(({ routed }) => routed), ...adapters.filter(({ routed }) => !routed)];
  return {
    resolvers: unique(ordered.flatMap(({ resolvers }) => resolvers).filter(isReal)),
    search: unique(ordered.flatMap(({ search }) => search)),
  };
}

function adapterOf(block: string): { routed: boolean; resolvers: readonly string[]; search: readonly string[] } {
  const resolvers: string[] = [];
  const search: string[] = [];
  let routed = false;
  let label = '';
  for (const line of block.split(/\r?\n/)) {
    const [newLabel, value] = splitLine(line);
    if (newLabel !== undefined) label = newLabel;
    const address = resolverAddress(value);
    if (/gateway|passerelle|puerta de enlace|шлюз|ゲートウェイ|网关/i.test(label) && address !== undefined) routed = true;
    if (!/dns/i.test(label)) continue;
    if (address !== undefined) resolvers.push(address);
    else if (/suff/i.test(label) && /^[\w-]+(\.[\w-]+)+$/.test(value)) search.push(value.toLowerCase());
  }
  return { routed, resolvers, search };
}

/** `   DNS Servers . . . . . . . . . . . : 192.0.2.53` → label and value; a line without dots and colon continues the label before. */
function splitLine(line: string): readonly [string | undefined, string] {
  const match = /^(.*?)[\s.]*\s:(?:\s(.*))?$/.exec(line.slice(0, 400));
  if (match === null || !line.includes('. ')) return line.trim() === '' ? ['', ''] : [undefined, line.trim()];
  // `(Preferred)` and its translations follow an address in other lines.
  return [match[1]?.trim() ?? '', (match[2] ?? '').replace(/\(.*\)$/, '').trim()];
}

/** Windows shows these three where no IPv6 resolver is configured (RFC 3879 made them unused). */
function isReal(address: string): boolean {
  return !/^fec0:0:0:ffff::[123]$/.test(address);
}
