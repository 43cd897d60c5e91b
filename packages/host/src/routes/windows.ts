import { familyOf, plainAddress, prefixOf, type Family } from '../address.ts';
import { jsonObjects, numberOf, textOf } from '../json.ts';
import type { Route } from './route.ts';

/** What PowerShell is asked; a route's metric counts together with its interface's. */
export const ROUTES_SCRIPT =
  'Get-NetRoute | Select-Object DestinationPrefix,NextHop,InterfaceAlias,RouteMetric,InterfaceMetric | ConvertTo-Json -Compress';

/** `Get-NetRoute | … | ConvertTo-Json`. */
export function parseNetRoute(text: string, family: Family): readonly Route[] {
  return jsonObjects(text).flatMap((one) => {
    const [network = '', length = ''] = textOf(one['DestinationPrefix']).split('/');
    const address = plainAddress(network);
    if (address === undefined || familyOf(address) !== family || length === '') return [];
    const next = plainAddress(textOf(one['NextHop']));
    const onLink = next === undefined || next === '0.0.0.0' || next === '::';
    return [
      {
        destination: length === '0' ? 'default' : `${address}/${length}`,
        interface: textOf(one['InterfaceAlias']),
        metric: (numberOf(one['RouteMetric']) ?? 0) + (numberOf(one['InterfaceMetric']) ?? 0),
        kind: 'unicast' as const,
        ...(onLink ? {} : { gateway: next }),
      },
    ];
  });
}

/** `route print`: headings are in the user's language, so only lines of the right shape are read. */
export function parseRoutePrint(text: string, family: Family): readonly Route[] {
  const lines = text.split(/\r?\n/);
  return family === 4 ? lines.flatMap(ipv4Line) : joinWrapped(lines).flatMap(ipv6Line);
}

/** `0.0.0.0  0.0.0.0  192.168.1.1  192.168.1.7  25`; on-link routes have a word in place of the gateway. */
function ipv4Line(line: string): Route[] {
  const columns = line.trim().split(/\s+/);
  const network = plainAddress(columns[0] ?? '');
  const mask = plainAddress(columns[1] ?? '');
  if (network === undefined || mask === undefined || columns.length < 5 || network.includes(':') || mask.includes(':')) return [];
  const metric = Number(columns.at(-1));
  const local = plainAddress(columns.at(-2) ?? '');
  // Persistent routes are listed again at the end, without a local address.
  if (local === undefined || !Number.isInteger(metric)) return [];
  const gateway = plainAddress(columns[2] ?? '');
  const prefix = prefixOf(mask);
  return [
    {
      destination: prefix === 0 ? 'default' : `${network}/${prefix}`,
      interface: local,
      metric,
      kind: 'unicast',
      ...(gateway === undefined || columns.length > 5 ? {} : { gateway }),
    },
  ];
}

/** `12  281  ::/0  fe80::1`, where a long destination puts the gateway on the next line. */
function ipv6Line(line: string): Route[] {
  const [index = '', metric = '', destination = '', next = ''] = line.trim().split(/\s+/);
  const [network = '', length = ''] = destination.split('/');
  const address = plainAddress(network);
  if (!/^\d+$/.test(index) || !/^\d+$/.test(metric) || address === undefined || !/^\d+$/.test(length)) return [];
  const gateway = plainAddress(next);
  return [
    {
      destination: length === '0' ? 'default' : `${address}/${length}`,
      interface: index,
      metric: Number(metric),
      kind: 'unicast',
      ...(gateway === undefined ? {} : { gateway }),
    },
  ];
}

function joinWrapped(lines: readonly string[]): readonly string[] {
  return lines.reduce<string[]>((joined, line) => {
    const previous = joined.at(-1);
    const wrapped = previous !== undefined && /^\s*\d+\s+\d+\s+\S+\/\d+\s*$/.test(previous) && /^\s+\S+\s*$/.test(line);
    if (wrapped) joined[joined.length - 1] = `${previous} ${line.trim()}`;
    else joined.push(line);
    return joined;
  }, []);
}
