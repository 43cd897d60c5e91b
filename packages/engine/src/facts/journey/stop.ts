import type { MessageTrace, ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';

/** One server of a journey: the one that wrote a line when it took the message. */
export interface Stop {
  /** from 1, the one nearest to the sender first */
  readonly number: number;
  /** how many hops stand above it in the header */
  readonly place: number;
  readonly hop: ReceivedHop;
  /** for a person */
  readonly name: string;
  /** stops with the same key are on one computer, or in one house whose clocks agree */
  readonly clock: string;
  /** who runs it, as far as its name says */
  readonly house: string | undefined;
}

/** The stops in the order in which the message passed them. */
export function stopsOf({ hops }: MessageTrace): readonly Stop[] {
  return hops
    .map((hop, place) => ({ hop, place, name: nameOf(hop), clock: clockOf(hop, place), house: houseOf(hop) }))
    .toReversed()
    .map((stop, index) => ({ number: index + 1, ...stop }));
}

/** Providers whose servers keep one time, and which write lines under names that do not say whose they are. */
const HOUSES: Readonly<Record<string, string>> = {
  Gmail: 'google.com',
  'Microsoft 365': 'outlook.com',
  Yahoo: 'yahoo.com',
  iCloud: 'icloud.com',
  Mimecast: 'mimecast.com',
  MessageLabs: 'messagelabs.com',
};

function nameOf({ by, from, software }: ReceivedHop): string {
  if (by?.name !== undefined) return by.name;
  // Some servers note what they do themselves as `from` their own name alone.
  if (by === undefined && from?.claimed !== undefined && from.address === undefined) return from.claimed;
  if (by?.address !== undefined) return HOUSES[software ?? ''] === undefined ? by.address : `${software} (${by.address})`;
  return software === undefined ? 'a server that does not name itself' : `a ${software} server that does not name itself`;
}

function clockOf(hop: ReceivedHop, place: number): string {
  return HOUSES[hop.software ?? ''] ?? hop.by?.name ?? hop.by?.address ?? `line ${place}`;
}

function houseOf({ by, software }: ReceivedHop): string | undefined {
  return HOUSES[software ?? ''] ?? (by?.name === undefined ? undefined : houseOfName(by.name));
}

/** Whose a name is: its registered domain, or its last two labels inside a network of one's own. */
export function houseOfName(name: string): string | undefined {
  const bare = name.replace(/\.$/, '').toLowerCase();
  const registered = registrableDomain(bare);
  if (registered !== undefined) return MERGED[registered] ?? registered;
  const labels = bare.split('.');
  return labels.length < 2 || bare.startsWith('[') ? undefined : labels.slice(-2).join('.');
}

/** Domains of one operator. */
const MERGED: Readonly<Record<string, string>> = {
  'googlemail.com': 'google.com',
  'gmail.com': 'google.com',
  'hotmail.com': 'outlook.com',
  'office365.com': 'outlook.com',
  'office365.us': 'outlook.com',
  'microsoft.com': 'outlook.com',
  'exchangelabs.com': 'outlook.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'apple.com': 'icloud.com',
  'ppops.net': 'pphosted.com',
  'zohomail.com': 'zoho.com',
  'zohocorp.com': 'zoho.com',
  'proton.me': 'protonmail.ch',
  'protonmail.com': 'protonmail.ch',
  'ppe-hosted.com': 'pphosted.com',
};
