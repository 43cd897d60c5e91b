import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { lookAt } from './looks.ts';

/** Looks of a computer at 198.51.100.20/24 behind the gateway 198.51.100.1, as the causes of the way out need them. */

/** Its interface and its routes, one family or both. */
export function thisComputer(families: readonly (4 | 6)[] = [4]): readonly Look[] {
  const addresses = [
    { family: 4 as const, address: '198.51.100.20', prefix: 24, scope: 'global' as const },
    { family: 6 as const, address: '2001:db8:1::20', prefix: 64, scope: 'global' as const },
  ].filter(({ family }) => families.includes(family));
  return [
    lookAt({
      probe: 'link/interfaces',
      data: { platform: 'linux', interfaces: [{ name: 'eth0', up: true, loopback: false, kind: 'ethernet', addresses }] },
    }),
    ...([4, 6] as const).map((family) =>
      lookAt({
        probe: 'link/routes',
        data: families.includes(family) ? { family } : { family, routes: [], defaultGateway: undefined, defaultInterface: undefined },
      }),
    ),
  ];
}

export function reference(
  address: string,
  outcome: Look['outcome'] = 'ok',
  data: Partial<LookData['tcp/connect']> = {},
): Look<LookData['tcp/connect']> {
  return connectTo(address, 443, outcome, { host: undefined, purpose: 'reference', ...data });
}

/** A connection on the path to mail.example.org, unless told otherwise. */
export function mail(
  address: string,
  outcome: Look['outcome'] = 'ok',
  data: Partial<LookData['tcp/connect']> = {},
): Look<LookData['tcp/connect']> {
  return connectTo(address, data.port ?? 993, outcome, { host: 'mail.example.org', purpose: 'service', ...data });
}

/** The control question to a resolver. */
export function resolver(
  server: string,
  outcome: Look['outcome'] = 'ok',
  data: Partial<LookData['dns/query']> = {},
): Look<LookData['dns/query']> {
  const error = outcome === 'denied' ? 'EPERM' : outcome === 'silent' ? 'ETIMEDOUT' : undefined;
  return lookAt({
    probe: 'dns/query',
    outcome,
    data: { server, name: '.', type: 'NS', purpose: 'control', ...(error === undefined ? {} : { error, rcode: undefined }), ...data },
  });
}

export function gateway(
  neighbour: LookData['link/gateway']['neighbour'],
  answered = neighbour === 'reachable',
  address = '198.51.100.1',
): Look<LookData['link/gateway']> {
  return lookAt({
    probe: 'link/gateway',
    role: 'control',
    outcome: neighbour === 'incomplete' ? 'silent' : 'ok',
    data: { address, family: address.includes(':') ? 6 : 4, neighbour, answered },
  });
}

/** What became of packets sent on purpose. */
export function trial(
  address: string,
  port: number,
  result: NonNullable<LookData['link/firewall']['trials']>[number]['result'],
  transport: 'tcp' | 'udp' = 'tcp',
): Look<LookData['link/firewall']> {
  return lookAt({
    probe: 'link/firewall',
    role: 'control',
    data: { readable: false, blocking: [], trials: [{ address, port, transport, result, tries: 5 }] },
  });
}

function connectTo(
  address: string,
  port: number,
  outcome: Look['outcome'],
  data: Partial<LookData['tcp/connect']>,
): Look<LookData['tcp/connect']> {
  const failure =
    outcome === 'ok'
      ? {}
      : outcome === 'refused'
        ? { error: 'ECONNREFUSED', answer: 'unknown' as const }
        : outcome === 'denied'
          ? { error: 'EACCES', answer: 'local' as const }
          : { error: 'ETIMEDOUT', answer: 'none' as const };
  return lookAt({ probe: 'tcp/connect', outcome, data: { address, port, family: address.includes(':') ? 6 : 4, ...failure, ...data } });
}
