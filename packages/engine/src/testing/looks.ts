import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA, type LookData, type ProbeId } from '@mailmedic/contract/look-data.ts';
import { subjectKey, type Look, type Role, type Step, type Subject } from '@mailmedic/contract/look.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import { PORTS, type Encryption, type Publication, type Service, type Setting } from '@mailmedic/contract/settings.ts';
import { Evidence } from '../evidence.ts';

/** The moment at which every run of a test begins. */
export const STARTED_AT = '2026-11-21T10:00:00.000Z';

/** What a test says of a look: the probe and whatever differs from a sound look at `mail.example.org:993`. */
export type LookGiven<P extends ProbeId> = { readonly probe: P; readonly data?: Partial<LookData[P]> } & Partial<
  Omit<Look, 'data' | 'probe'>
>;

/** Makes a look as the loop records it. Subject, step, target and role follow from the data; all of it can be given. */
export function lookAt<P extends ProbeId>({ probe, data: given, ...rest }: LookGiven<P>): Look<LookData[P]> {
  const data = LOOK_DATA[probe].parse(defined({ ...defaultsOf(probe, given ?? {}), ...given })) as LookData[P];
  const subject = rest.subject ?? subjectOf(probe, data);
  const attempt = rest.attempt ?? 1;
  const series = rest.series ?? `${probe}|${subjectKey(subject)}|${rest.role ?? roleOf(probe, data)}|${variantOf(data)}`;
  return {
    id: `${probe}@${subject.name ?? subject.address ?? subject.kind}${subject.port === undefined ? '' : `:${subject.port}`}#${(count += 1)}`,
    probe,
    step: stepOf(probe, data),
    subject,
    target: [subject.name ?? subject.address ?? 'this computer', ...(subject.port === undefined ? [] : [subject.port])].join(':'),
    vantage: 'this computer',
    role: roleOf(probe, data),
    outcome: 'ok',
    startedAt: STARTED_AT,
    durationMs: 10,
    ...defined(rest),
    attempt,
    series,
    data,
  };
}

/** Evidence of these looks; the complaint is `ann@example.org` without settings unless said otherwise. */
export function evidenceOf(
  looks: readonly Look[],
  complaint: Partial<Complaint> & {
    readonly complete?: boolean;
    readonly configuration?: Partial<Configuration>;
    readonly startedAt?: string;
  } = {},
): Evidence {
  const { complete = true, configuration = {}, startedAt = STARTED_AT, ...asked } = complaint;
  return new Evidence({
    complaint: { address: 'ann@example.org', configured: [], ...asked },
    configuration: Configuration.parse(configuration),
    startedAt,
    looks,
    complete,
  });
}

/** A setting as a client has it: `imap mail.example.org:993/tls` unless said otherwise; the port follows the encryption. */
export function settingOf(given: Partial<Setting> = {}): Setting {
  const service = given.service ?? 'imap';
  const encryption = given.encryption ?? 'tls';
  return { service, host: HOST, encryption, port: PORTS[service][encryption], ...given };
}

/** A look at one source that publishes these settings. */
export function published(settings: readonly Partial<Setting>[], by: Partial<Publication> = {}): Look<LookData['discovery']> {
  const origin = by.origin ?? 'autoconfig';
  const source = by.source ?? 'https://autoconfig.example.org/mail/config-v1.1.xml';
  const trust = by.trust ?? 'authenticated';
  return lookAt({
    probe: 'discovery',
    data: {
      origin,
      source,
      publications: settings.map((setting, preference) => ({ ...settingOf(setting), origin, source, trust, preference })),
    },
  });
}

/** The looks of one connection that went well, in the order in which a dialogue reports them. */
export function soundDialogue(given: Partial<Setting> & { readonly address?: string; readonly role?: Role } = {}): readonly Look[] {
  const { service, host, port, encryption } = settingOf(given);
  const at = { service, host, port, encryption, address: given.address ?? ADDRESS, dialogue: `${host}:${port}` };
  const role = given.role ?? 'path';
  const handshake = lookAt({ probe: 'tls/handshake', role, data: { ...at, entrance: encryption === 'tls' ? 'tls' : 'starttls' } });
  const greeting = lookAt({ probe: 'mail/greeting', role, data: { ...at, encrypted: encryption === 'tls' } });
  const capabilities = (stage: 'plain' | 'encrypted') => lookAt({ probe: 'mail/capabilities', role, data: { ...at, stage } });
  const connect = lookAt({
    probe: 'tcp/connect',
    role,
    data: { host, address: at.address, family: at.address.includes(':') ? 6 : 4, port },
  });
  if (encryption === 'tls') return [connect, handshake, greeting, capabilities('encrypted')];
  if (encryption === 'plain') return [connect, greeting, capabilities('plain')];
  return [
    connect,
    greeting,
    capabilities('plain'),
    lookAt({ probe: 'mail/starttls', role, data: at }),
    handshake,
    capabilities('encrypted'),
  ];
}

const HOST = 'mail.example.org';
const ADDRESS = '192.0.2.10';
let count = 0;

type Given = Readonly<Record<string, unknown>>;

function defaultsOf(probe: ProbeId, given: Given): Given {
  const service = (given['service'] as Service | undefined) ?? 'imap';
  const encryption = (given['encryption'] as Encryption | undefined) ?? (given['entrance'] as Encryption | undefined) ?? 'tls';
  const at = { service, host: HOST, address: ADDRESS, port: PORTS[service][encryption], encryption };
  const address = (given['address'] as string | undefined) ?? ADDRESS;
  const family = address.includes(':') ? 6 : 4;
  switch (probe) {
    case 'link/interfaces':
      return { platform: 'linux', interfaces: [interfaceOf('eth0')] };
    case 'link/routes': {
      const six = given['family'] === 6;
      const gateway = six ? '2001:db8:1::1' : '198.51.100.1';
      const route = { destination: six ? '::/0' : '0.0.0.0/0', gateway, interface: 'eth0', kind: 'unicast' };
      return { family: 4, readable: true, routes: [route], defaultGateway: gateway, defaultInterface: 'eth0' };
    }
    case 'link/gateway':
      return { family: given['address'] === undefined ? 4 : family, address: '198.51.100.1', neighbour: 'reachable', answered: true };
    case 'link/resolvers':
      return { source: '/etc/resolv.conf', resolvers: ['198.51.100.53'], search: [], overrides: [], proxies: [] };
    case 'link/firewall':
      return { readable: true, blocking: [] };
    case 'dns/query':
      return dnsDefaults(given);
    case 'tcp/connect':
      return { ...at, family, purpose: 'service', elapsedMs: 10, localAddress: '198.51.100.20' };
    case 'tls/handshake':
      return {
        ...at,
        entrance: encryption === 'starttls' ? 'starttls' : 'tls',
        hello: 'default',
        serverName: HOST,
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        nameMatches: true,
      };
    case 'mail/greeting':
      return {
        ...at,
        encrypted: encryption === 'tls',
        recognised: service === 'submission' ? 'smtp' : service,
        waitedMs: 10,
        ...GREETINGS[service],
      };
    case 'mail/starttls':
    case 'mail/capabilities': {
      const stage = (given['stage'] as string | undefined) ?? (encryption === 'tls' ? 'encrypted' : 'plain');
      const starttlsOffered = encryption === 'starttls' && stage === 'plain';
      return { ...at, stage, capabilities: CAPABILITIES[service], mechanisms: ['PLAIN', 'LOGIN'], starttlsOffered, serverName: HOST };
    }
    case 'mail/sign-in':
      return signInDefaults(at, given);
    case 'mail/mailbox':
      return { ...at, username: 'ann@example.org', exists: true, messages: 2, uidValidity: 1 };
    case 'mail/rules':
      return { ...at, username: 'ann@example.org', scripts: 1, active: 'main', rules: [] };
    case 'mail/sender':
      return { ...at, username: 'ann@example.org', sender: 'ann@example.org' };
    case 'dns/exchangers':
      return { domain: 'example.org', server: '198.51.100.53', serverRole: 'resolver', rcode: 'NOERROR' };
    case 'mail/exchanger':
      return { host: HOST, address, port: 25, purpose: 'exchanger', reach: 'open' };
    case 'tcp/size':
      return { ...at, over: encryption === 'tls' ? 'tls' : 'plain', exchanges: [] };
    case 'web/fetch':
      return { url: 'http://detectportal.firefox.com/success.txt', purpose: 'captive-portal', status: 200, asExpected: true };
    case 'web/exchange':
      return { host: HOST, address, port: 443, endpoints: [] };
    case 'discovery':
      return {
        domain: 'example.org',
        origin: 'autoconfig',
        source: 'https://autoconfig.example.org/mail/config-v1.1.xml',
        publications: [],
      };
    case 'message/bounce':
      return { kind: 'failure', address: 'bob@example.net', diagnostic: '', context: '', contradictions: [] };
    case 'message/trace':
      return { hops: [], passedOver: [], left: 0, addressed: [], resent: [], greylisting: [], isBulk: false, trusted: [] };
    case 'message/checks':
      return { authentication: { results: [], receivedSpf: [], signatures: [], arc: [], authorDomains: [] }, spam: [] };
    case 'message/authentication':
      return { dkim: [], arc: { result: 'none' } };
    case 'message/claims':
      return {};
    case 'probe/crashed':
      return { probe: 'mail/dialogue', error: 'Error: out of order' };
  }
}

function signInDefaults(at: Given, given: Given): Given {
  const result = given['result'] ?? 'accepted';
  const attempted = result !== 'not-attempted';
  return {
    ...at,
    username: 'ann@example.org',
    ...(attempted ? { mechanism: 'PLAIN' } : {}),
    offered: ['PLAIN', 'LOGIN'],
    attempted,
    result,
    waitedMs: 10,
  };
}

const GREETINGS: Readonly<Record<Service, { readonly text: string; readonly status: string }>> = {
  imap: { text: '* OK [CAPABILITY IMAP4rev1] ready', status: 'OK' },
  pop3: { text: '+OK ready', status: '+OK' },
  submission: { text: `220 ${HOST} ESMTP`, status: '220' },
  smtp: { text: `220 ${HOST} ESMTP`, status: '220' },
  managesieve: { text: 'OK "ready"', status: 'OK' },
};

const CAPABILITIES: Readonly<Record<Service, readonly string[]>> = {
  imap: ['IMAP4REV1', 'ID', 'AUTH=PLAIN'],
  pop3: ['CAPA', 'UIDL', 'SASL PLAIN LOGIN'],
  submission: ['PIPELINING', 'AUTH PLAIN LOGIN', 'SIZE 10240000'],
  smtp: ['PIPELINING', 'SIZE 10240000'],
  managesieve: ['SIEVE fileinto', 'SASL PLAIN'],
};

function interfaceOf(name: string): unknown {
  const addresses = [{ family: 4, address: '198.51.100.20', prefix: 24, scope: 'global' }];
  return { name, up: true, loopback: false, kind: 'ethernet', addresses };
}

function dnsDefaults(given: Given): Given {
  const name = (given['name'] as string | undefined) ?? HOST;
  const type = (given['type'] as string | undefined) ?? 'A';
  const data = { A: ADDRESS, AAAA: '2001:db8::10', MX: `10 ${HOST}` }[type];
  const sound = (given['rcode'] ?? 'NOERROR') === 'NOERROR' && given['error'] === undefined;
  return {
    server: '198.51.100.53',
    serverRole: 'resolver',
    transport: 'udp',
    name,
    type,
    checkingDisabled: false,
    dnssecOk: false,
    purpose: 'name',
    ...(given['error'] === undefined ? { rcode: 'NOERROR', flags: { aa: false, tc: false, ra: true, ad: false } } : {}),
    answers: sound && data !== undefined ? [{ name, type, ttl: 300, data }] : [],
  };
}

function stepOf(probe: ProbeId, data: Given): Step {
  if (probe === 'dns/query') return isAboutResolver(data) ? 'resolver' : 'name';
  return STEPS_OF[probe];
}

const STEPS_OF: Readonly<Record<Exclude<ProbeId, 'dns/query'>, Step>> = {
  'link/interfaces': 'link',
  'link/routes': 'route',
  'link/gateway': 'route',
  'link/resolvers': 'resolver',
  'link/firewall': 'link',
  'dns/exchangers': 'settings',
  'mail/exchanger': 'connect',
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

function roleOf(probe: ProbeId, data: Given): Role {
  if (probe === 'discovery') return 'discovery';
  if (probe === 'web/fetch' || probe === 'tcp/size' || probe === 'dns/exchangers' || probe === 'mail/exchanger') return 'control';
  if (probe === 'tcp/connect') return data['purpose'] === 'service' ? 'path' : 'control';
  if (probe === 'tls/handshake') return data['hello'] === 'default' ? 'path' : 'control';
  if (probe === 'dns/query')
    return data['serverRole'] === 'resolver' && (data['purpose'] === 'name' || data['purpose'] === 'control') ? 'path' : 'control';
  return 'path';
}

function subjectOf(probe: ProbeId, data: Given): Subject {
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
function variantOf(data: Given): string {
  return ['server', 'transport', 'type', 'purpose', 'hello', 'entrance', 'stage', 'clientName', 'encryption', 'source']
    .map((key) => String(data[key] ?? ''))
    .join(',');
}

/** Drops members that are there and undefined, as a test writes them to leave a default out. */
function defined<T extends object>(given: { readonly [K in keyof T]: T[K] | undefined } | Given): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
