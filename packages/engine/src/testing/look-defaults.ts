import type { ProbeId } from '@mailmedic/contract/look-data.ts';
import { PORTS, type Encryption, type Service } from '@mailmedic/contract/settings.ts';

/** Whatever a test or a default says of a look's data. */
export type Given = Readonly<Record<string, unknown>>;

/** The host of which every look tells unless said otherwise. */
export const HOST = 'mail.example.org';
/** Its address. */
export const ADDRESS = '192.0.2.10';

/** What a sound look of this probe shows, where a test does not say it. */
export function defaultsOf(probe: ProbeId, given: Given): Given {
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
    case 'link/segments':
      return { sent: 1000, resent: 0 };
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
    case 'mail/acceptance':
      return { host: HOST, address, port: 25, recipient: 'ann@example.org', status: '250', text: 'ok' };
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
