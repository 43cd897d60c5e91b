import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery, DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { lookAt } from './looks.ts';

/** The servers that tests ask, by what they are. */
export const ONE = '198.51.100.53';
export const TWO = '198.51.100.54';
export const REFERENCE = '1.1.1.1';
export const REFERENCE_TWO = '9.9.9.9';
export const NS1 = '203.0.113.1';
export const NS2 = '203.0.113.2';

/** What a server says: addresses apart by blanks, a reply code, `nothing`, `silent`, an errno, or `→ target` for an alias followed by any of these. */
export type Said = string;

export interface Asked extends Partial<
  Pick<DnsQuery, 'serverRole' | 'purpose' | 'transport' | 'checkingDisabled' | 'dnssecOk' | 'sample' | 'extendedErrors'>
> {
  readonly aa?: boolean;
  readonly ad?: boolean;
  readonly ttl?: number;
  readonly role?: Look['role'];
  readonly durationMs?: number;
  /** further records beside the addresses */
  readonly records?: readonly DnsRecord[];
}

/** The two looks of one server at a name's addresses, as the probe reports them. */
export function says(server: string, name: string, said: Said, asked: Asked = {}): readonly Look<DnsQuery>[] {
  const { text, alias } = splitAlias(said);
  const addresses = text.split(' ').filter((word) => isIP(word) !== 0);
  return (['A', 'AAAA'] as const).map((type) => {
    const own = addresses.filter((address) => isIP(address) === (type === 'A' ? 4 : 6));
    const outcome = outcomeOf(text, addresses.length > 0);
    return lookAt({
      probe: 'dns/query',
      outcome,
      ...(asked.role ? { role: asked.role } : {}),
      durationMs: asked.durationMs ?? 10,
      data: dataOf({ server, name, type, text, own, alias, asked, answered: addresses.length > 0 }),
    });
  });
}

/** The control name at a resolver. */
export function control(server: string, said: Said = 'ok', asked: Asked = {}): Look<DnsQuery> {
  const role = asked.serverRole ?? roleOf(server);
  const answers = said === 'ok' ? [{ name: '.', type: 'NS', ttl: 3600, data: 'a.root.example' }] : [];
  return lookAt({
    probe: 'dns/query',
    outcome: said === 'ok' ? 'ok' : outcomeOf(said, false),
    role: role === 'resolver' && asked.transport !== 'tcp' ? 'path' : 'control',
    data: { server, serverRole: role, name: '.', type: 'NS', purpose: 'control', answers, ...replyOf(said), ...plain(asked) },
  });
}

/** What a resolver says of zone cuts on the way to a name: the zones that have name servers, and theirs. */
export function cuts(server: string, name: string, zones: Readonly<Record<string, readonly string[]>>): readonly Look<DnsQuery>[] {
  const labels = name.split('.');
  return labels.map((_, from) => {
    const suffix = labels.slice(from).join('.');
    const servers = zones[suffix] ?? [];
    return lookAt({
      probe: 'dns/query',
      role: 'control',
      outcome: servers.length > 0 ? 'ok' : 'refused',
      data: {
        server,
        serverRole: roleOf(server),
        name: suffix,
        type: 'NS',
        purpose: 'delegation',
        checkingDisabled: true,
        answers: servers.map((host) => ({ name: suffix, type: 'NS', ttl: 3600, data: host })),
        additionals: servers.flatMap((host) => (GLUE[host] === undefined ? [] : [{ name: host, type: 'A', ttl: 3600, data: GLUE[host] }])),
      },
    });
  });
}

/** One name server of the zone: what it says of the name, and its SOA. */
export function authority(
  server: string,
  name: string,
  zone: string,
  said: Said,
  { serial = 2026112101, ...asked }: Asked & { readonly serial?: number | 'none' } = {},
): readonly Look<DnsQuery>[] {
  const lame = serial === 'none';
  const soa = lookAt({
    probe: 'dns/query',
    role: 'control',
    outcome: lame ? outcomeOf(said, false) : 'ok',
    data: {
      server,
      serverRole: 'authority',
      name: zone,
      type: 'SOA',
      purpose: 'delegation',
      recursionDesired: false,
      answers: lame ? [] : [{ name: zone, type: 'SOA', ttl: 3600, data: `ns1.${zone} hostmaster.${zone} ${serial} 3600 600 1209600 300` }],
      ...(lame ? replyOf(said) : { rcode: 'NOERROR', flags: flagsOf({ aa: true }) }),
    },
  });
  return [...says(server, name, said, { serverRole: 'authority', purpose: 'delegation', role: 'control', aa: !lame, ...asked }), soa];
}

/** The whole walk from a guide to the two name servers of example.org. */
export function zoneOf(
  name: string,
  ns1: Said,
  ns2: Said = ns1,
  {
    guide = REFERENCE,
    serials = [2026112101, 2026112101],
  }: { readonly guide?: string; readonly serials?: readonly (number | 'none')[] } = {},
): readonly Look<DnsQuery>[] {
  const [first = 'none', second = 'none'] = serials;
  return [
    ...cuts(guide, name, { 'example.org': ['ns1.example.org', 'ns2.example.org'], org: ['a.org-servers.example'] }),
    ...authority(NS1, name, 'example.org', ns1, { serial: first }),
    ...authority(NS2, name, 'example.org', ns2, { serial: second }),
  ];
}

const GLUE: Readonly<Record<string, string>> = { 'ns1.example.org': NS1, 'ns2.example.org': NS2, 'a.org-servers.example': '203.0.113.9' };

function dataOf({
  server,
  name,
  type,
  text,
  own,
  alias,
  asked,
  answered,
}: {
  server: string;
  name: string;
  type: string;
  text: string;
  own: readonly string[];
  alias: string | undefined;
  asked: Asked;
  answered: boolean;
}): Partial<DnsQuery> {
  const ttl = asked.ttl ?? 300;
  const target = alias ?? name;
  const chain = alias === undefined ? [] : [{ name, type: 'CNAME', ttl, data: alias }];
  const isNo = text === 'NXDOMAIN' || text === 'nothing' || (answered && own.length === 0);
  return {
    server,
    serverRole: asked.serverRole ?? roleOf(server),
    name,
    type,
    purpose: asked.purpose ?? 'name',
    recursionDesired: asked.serverRole !== 'authority',
    answers: [...chain, ...own.map((data) => ({ name: target, type, ttl, data })), ...(asked.records ?? [])],
    authorities: isNo
      ? [{ name: 'example.org', type: 'SOA', ttl, data: 'ns1.example.org hostmaster.example.org 1 3600 600 1209600 86400' }]
      : [],
    ...replyOf(answered ? 'nothing' : text, asked),
    ...plain(asked),
  };
}

function plain({ transport, checkingDisabled, dnssecOk, sample, extendedErrors }: Asked): Partial<DnsQuery> {
  return {
    ...(transport === undefined ? {} : { transport }),
    ...(checkingDisabled === undefined ? {} : { checkingDisabled }),
    ...(dnssecOk === undefined ? {} : { dnssecOk }),
    ...(sample === undefined ? {} : { sample }),
    ...(extendedErrors === undefined ? {} : { extendedErrors }),
  };
}

/** `silent` and an errno are no replies; `nothing` and `ok` are NOERROR. */
function replyOf(said: string, asked: Asked = {}): Partial<DnsQuery> {
  if (said === 'silent' || said === 'denied') return { rcode: undefined, flags: undefined, tries: 3 };
  if (/^E[A-Z]+$/.test(said)) return { rcode: undefined, flags: undefined, error: said };
  return { rcode: said === 'nothing' || said === 'ok' ? 'NOERROR' : said, flags: flagsOf(asked) };
}

function flagsOf({ aa = false, ad = false }: Pick<Asked, 'aa' | 'ad'>): NonNullable<DnsQuery['flags']> {
  return { aa, tc: false, ra: true, ad };
}

function outcomeOf(text: string, answered: boolean): Look['outcome'] {
  if (answered) return 'ok';
  if (text === 'silent') return 'silent';
  return text === 'denied' || text === 'EPERM' ? 'denied' : 'refused';
}

function roleOf(server: string): DnsQuery['serverRole'] {
  return server === REFERENCE || server === REFERENCE_TWO ? 'reference' : 'resolver';
}

function splitAlias(said: Said): { text: string; alias: string | undefined } {
  const [, alias, text] = /^→ (\S+) ?(.*)$/.exec(said) ?? [];
  return alias === undefined ? { text: said, alias } : { text: text === '' ? 'nothing' : (text ?? 'nothing'), alias };
}
