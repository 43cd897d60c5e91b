import type { ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Role, Step, Subject } from '@mailmedic/contract/look.ts';
import type { Given } from './look-defaults.ts';

/** The part of the path that a look belongs to. */
export function stepOf(probe: ProbeId, data: Given): Step {
  if (probe === 'dns/query') return isAboutResolver(data) ? 'resolver' : 'name';
  return STEPS_OF[probe];
}

const STEPS_OF: Readonly<Record<Exclude<ProbeId, 'dns/query'>, Step>> = {
  'link/interfaces': 'link',
  'link/routes': 'route',
  'link/gateway': 'route',
  'link/resolvers': 'resolver',
  'link/firewall': 'link',
  'link/segments': 'link',
  'dns/exchangers': 'settings',
  'mail/exchanger': 'connect',
  'mail/acceptance': 'delivery',
  'tcp/connect': 'connect',
  'tcp/size': 'encrypt',
  'tls/handshake': 'encrypt',
  'mail/greeting': 'greet',
  'mail/starttls': 'encrypt',
  'mail/capabilities': 'capabilities',
  'mail/sign-in': 'sign-in',
  'mail/mailbox': 'mailbox',
  'mail/rules': 'mailbox',
  'mail/sender': 'mailbox',
  'web/fetch': 'route',
  'web/exchange': 'capabilities',
  discovery: 'settings',
  'message/bounce': 'delivery',
  'message/trace': 'delivery',
  'message/checks': 'delivery',
  'message/authentication': 'delivery',
  'message/claims': 'delivery',
  'probe/crashed': 'link',
};

/** Whether such a look is on the path or a control. */
export function roleOf(probe: ProbeId, data: Given): Role {
  if (probe === 'discovery') return 'discovery';
  if (
    probe === 'link/segments' ||
    probe === 'web/fetch' ||
    probe === 'tcp/size' ||
    probe === 'dns/exchangers' ||
    probe === 'mail/exchanger' ||
    probe === 'mail/acceptance'
  )
    return 'control';
  if (probe === 'tcp/connect') return data['purpose'] === 'service' ? 'path' : 'control';
  if (probe === 'tls/handshake') return data['hello'] === 'default' ? 'path' : 'control';
  if (probe === 'dns/query')
    return data['serverRole'] === 'resolver' && (data['purpose'] === 'name' || data['purpose'] === 'control') ? 'path' : 'control';
  return 'path';
}

/** What a look is about. */
export function subjectOf(probe: ProbeId, data: Given): Subject {
  const { host, name, address, port, server, domain, url, username } = data as Readonly<Record<string, string | undefined>> & {
    readonly port?: number;
  };
  switch (probe) {
    case 'link/gateway':
      return defined<Subject>({ kind: 'gateway', address });
    case 'link/interfaces':
    case 'link/routes':
    case 'link/resolvers':
    case 'link/firewall':
    case 'link/segments':
    case 'probe/crashed':
      return { kind: 'vantage' };
    case 'dns/query':
      if (isAboutResolver(data)) return defined<Subject>({ kind: 'resolver', address: server });
      return defined<Subject>({ kind: data['type'] === 'A' || data['type'] === 'AAAA' ? 'name' : 'zone', name });
    case 'web/fetch':
      return defined<Subject>({ kind: 'url', name: url });
    case 'dns/exchangers':
    case 'discovery':
      return defined<Subject>({ kind: 'domain', name: domain });
    case 'message/bounce':
      return defined<Subject>({ kind: 'message', name: address });
    case 'message/trace':
    case 'message/checks':
    case 'message/authentication':
    case 'message/claims':
      return { kind: 'message' };
    case 'mail/sign-in':
    case 'mail/mailbox':
    case 'mail/rules':
    case 'mail/sender':
      return defined<Subject>({ kind: probe === 'mail/mailbox' || probe === 'mail/rules' ? 'mailbox' : 'account', name: username });
    default:
      return defined<Subject>({ kind: 'endpoint', name: host, address, port });
  }
}

function isAboutResolver(data: Given): boolean {
  return data['purpose'] === 'control' || data['purpose'] === 'nonexistent';
}

/** What makes two looks at one subject different looks. */
export function variantOf(data: Given): string {
  return ['server', 'transport', 'type', 'purpose', 'hello', 'entrance', 'stage', 'clientName', 'encryption', 'source']
    .map((key) => String(data[key] ?? ''))
    .join(',');
}

/** Drops members that are there and undefined, as a test writes them to leave a default out. */
export function defined<T extends object>(given: { readonly [K in keyof T]: T[K] | undefined } | Given): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
