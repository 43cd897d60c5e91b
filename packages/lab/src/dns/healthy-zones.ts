import { ADDRESS, type Pair } from '../world/addresses.ts';
import { Zone, dotted } from './zone.ts';

/** Top-level names of the lab's own name space: reserved ones (RFC 2606) and `arpa`. */
export const TOP = ['org', 'net', 'com', 'test', 'example', 'arpa'] as const;
/** Zones below them that ns1 and ns2 serve. */
export const SECOND = ['example.org', 'example.net', 'example.com', 'reference.test'] as const;

const ROOT_SERVER = 'a.root.example';

/** The healthy name space: root, top-level zones, and the domains of both mail providers. */
export function healthyZones(): Map<string, Zone> {
  const zones = new Map<string, Zone>();
  const root = fresh('', ROOT_SERVER);
  root.set('', 'NS', [dotted(ROOT_SERVER)], 86_400);
  addresses(root, ROOT_SERVER, ADDRESS.root, 86_400);
  zones.set('', root);
  for (const name of TOP) {
    const zone = fresh(name, ROOT_SERVER);
    zone.set(name, 'NS', [dotted(ROOT_SERVER)], 86_400);
    if (name === 'example') addresses(zone, ROOT_SERVER, ADDRESS.root, 86_400);
    root.set(name, 'NS', [dotted(ROOT_SERVER)], 86_400);
    zones.set(name, zone);
  }
  for (const name of SECOND) delegate(zones, name);
  mailDomain(zones.get('example.org') as Zone, ADDRESS.mailA);
  mailDomain(zones.get('example.net') as Zone, ADDRESS.mailB);
  const plain = zones.get('example.com') as Zone;
  addresses(plain, 'example.com', ADDRESS.web);
  addresses(plain, 'www.example.com', ADDRESS.web);
  references(zones.get('reference.test') as Zone);
  return zones;
}

/** Adds a zone served by ns1 and ns2 and delegates it from its parent, with glue. */
export function delegate(zones: Map<string, Zone>, name: string): Zone {
  const parent = zones.get(name.slice(name.indexOf('.') + 1));
  if (!parent) throw new Error(`the lab has no zone above ${name}`);
  const zone = fresh(name, `ns1.${name}`);
  zone.set(name, 'NS', [`ns1.${name}.`, `ns2.${name}.`], 3600);
  parent.set(name, 'NS', [`ns1.${name}.`, `ns2.${name}.`], 3600);
  for (const one of [zone, parent]) {
    addresses(one, `ns1.${name}`, ADDRESS.ns1, 3600);
    addresses(one, `ns2.${name}`, ADDRESS.ns2, 3600);
  }
  zones.set(name, zone);
  return zone;
}

/** Everything a well-kept mail domain publishes: hosts, MX, SRV for clients (RFC 6186, RFC 8314), SPF. */
export function mailDomain(zone: Zone, server: Pair): void {
  const { name } = zone;
  addresses(zone, name, ADDRESS.web);
  addresses(zone, `www.${name}`, ADDRESS.web);
  addresses(zone, `autoconfig.${name}`, ADDRESS.web);
  addresses(zone, `mail.${name}`, server);
  for (const alias of ['imap', 'pop', 'smtp']) zone.set(`${alias}.${name}`, 'CNAME', [`mail.${name}.`]);
  zone.set(name, 'MX', [`10 mail.${name}.`]);
  zone.set(name, 'TXT', ['"v=spf1 mx -all"']);
  for (const [service, priority, port] of [
    ['imaps', 0, 993],
    ['imap', 10, 143],
    ['pop3s', 10, 995],
    ['pop3', 20, 110],
    ['submissions', 0, 465],
    ['submission', 10, 587],
    ['sieve', 0, 4190],
  ] as const)
    zone.set(`_${service}._tcp.${name}`, 'SRV', [`${priority} 1 ${port} mail.${name}.`]);
}

function references(zone: Zone): void {
  const one = ['one', 'time1', 'autoconfig', 'portal', 'rdap', 'pki', 'www'];
  addresses(zone, zone.name, ADDRESS.referenceWebOne);
  for (const label of one) addresses(zone, `${label}.${zone.name}`, ADDRESS.referenceWebOne);
  for (const label of ['two', 'time2']) addresses(zone, `${label}.${zone.name}`, ADDRESS.referenceWebTwo);
  addresses(zone, `time3.${zone.name}`, ADDRESS.web);
}

export function addresses(zone: Zone, name: string, { v4, v6 }: Pair, ttl = 300): void {
  zone.set(name, 'A', [v4], ttl);
  zone.set(name, 'AAAA', [v6], ttl);
}

function fresh(name: string, primary: string): Zone {
  const zone = new Zone(name);
  zone.soa.primary = primary;
  return zone;
}
