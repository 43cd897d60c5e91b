import { isIP } from 'node:net';
import { within } from '@mailmedic/host/address.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';

/**
 * How far away an address is: `here` this computer or its own link, `near` a private network behind the gateway,
 * `far` the world beyond.
 */
export type Distance = 'here' | 'near' | 'far';

/** One look at something at an address, and what it says about the way there. */
export interface Contact {
  readonly look: Look;
  readonly address: string;
  readonly family: 4 | 6;
  readonly distance: Distance;
  /**
   * `answered`: a connection, a reply, bytes · `refused`: an RST or ICMP "port unreachable", which something nearer may
   * have sent · `lost`: silence, no route, or an error on this computer
   */
  readonly came: 'answered' | 'refused' | 'lost';
  /** a well-known place that is chosen by nobody on the path */
  readonly reference: boolean;
}

/** Every look at an address that was really looked at, with what it says about the way there. */
export function contacts(evidence: Evidence): readonly Contact[] {
  return evidence.fact(computeContacts);
}

function computeContacts(evidence: Evidence): readonly Contact[] {
  return evidence.looks.flatMap((look) => {
    const address = addressOf(look);
    const came = whatCame(look);
    if (address === undefined || came === undefined) return [];
    const family = isIP(address) === 6 ? (6 as const) : (4 as const);
    const { purpose, serverRole } = look.data;
    return [
      {
        look,
        address,
        family,
        distance: distanceOf(evidence, address),
        came,
        reference: purpose === 'reference' || serverRole === 'reference',
      },
    ];
  });
}

/**
 * What is sent to such an address never leaves this computer: loopback, the unspecified address (RFC 1122 section 3.2.1.3,
 * RFC 4291 section 2.5), an address of its own.
 */
export function isThisComputer(evidence: Evidence, address: string): boolean {
  if (LOOPBACK.test(address)) return true;
  const interfaces = evidence.of('link/interfaces').flatMap(({ data }) => data.interfaces);
  return interfaces.some(({ addresses }) => addresses.some((own) => own.address === address));
}

const LOOPBACK = /^(?:0\.|127\.|::1?$|::ffff:(?:0|127)\.)/i;

/** Where an address lies, seen from this computer. */
export function distanceOf(evidence: Evidence, address: string): Distance {
  if (LOOPBACK.test(address) || /^(?:169\.254\.|fe[89ab])/i.test(address)) return 'here';
  const interfaces = evidence.of('link/interfaces').flatMap(({ data }) => data.interfaces);
  if (interfaces.some(({ addresses }) => addresses.some((own) => own.address === address || onLink(own, address)))) return 'here';
  if (evidence.of('link/routes').some(({ data }) => data.defaultGateway === address)) return 'here';
  return isPrivate(address) ? 'near' : 'far';
}

/** RFC 1918, RFC 6598 (between a provider and its customers), RFC 4193. */
function isPrivate(address: string): boolean {
  return [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['fc00::', 7],
  ].some(([network, prefix]) => within(address, String(network), Number(prefix)));
}

/** A prefix that holds a whole family says nothing about the link. */
function onLink({ address: own, prefix }: { readonly address: string; readonly prefix: number }, address: string): boolean {
  return prefix > 0 && within(address, own, prefix);
}

function addressOf({ probe, subject, data }: Look): string | undefined {
  const address = probe === 'dns/query' ? data['server'] : (subject.address ?? data['address']);
  if (typeof address !== 'string' || subject.kind === 'gateway' || subject.kind === 'vantage') return undefined;
  const bare = address.replace(/%.*$/, '');
  return isIP(bare) === 0 ? undefined : bare;
}

function whatCame({ probe, outcome, data }: Look): Contact['came'] | undefined {
  if (outcome === 'unlooked') return undefined;
  if (probe === 'dns/query') {
    if (data['rcode'] !== undefined || outcome === 'ok' || outcome === 'malformed' || outcome === 'cut') return 'answered';
    return data['error'] === 'ECONNREFUSED' ? 'refused' : 'lost';
  }
  // What a proxy carries says nothing about the direct way.
  if (probe === 'web/fetch' && data['purpose'] === 'proxy') return undefined;
  if (probe === 'web/fetch') return outcome === 'silent' ? 'lost' : data['status'] === undefined ? undefined : 'answered';
  if (probe === 'tcp/connect') {
    if (outcome === 'ok') return 'answered';
    return data['error'] === 'ECONNREFUSED' || data['error'] === 'ECONNRESET' ? 'refused' : 'lost';
  }
  if (probe === 'mail/exchanger') return CAME_AT_25[String(data['reach'])];
  // It connects by itself, too, and does not say how that went.
  if (probe === 'web/exchange' && outcome !== 'ok') return undefined;
  // Later parts of a dialogue say nothing about the way when they stay silent: the connection before them does.
  return outcome === 'silent' ? undefined : 'answered';
}

/** Silence at port 25 is what most networks do on purpose; it tells nothing of the way. */
const CAME_AT_25: Readonly<Record<string, Contact['came'] | undefined>> = { open: 'answered', refused: 'refused', unreachable: 'lost' };
