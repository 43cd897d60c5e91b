import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import type { Stop } from './stop.ts';

/** The message came back to where it had been. */
export interface Loop {
  /** the servers that repeat, as often as they do */
  readonly servers: readonly string[];
  readonly rounds: number;
  readonly recipient?: string;
  readonly isCertain: boolean;
}

/** Twice through the same server is what a filter elsewhere makes of any message; a loop passes it again and again, for the same recipient. */
export function loopOf(trace: MessageTrace, stops: readonly Stop[]): Loop | undefined {
  const again = trace.addressed
    .filter(({ field }) => field.toLowerCase() === 'delivered-to')
    .map(({ address }) => address.toLowerCase())
    .find((address, index, all) => all.indexOf(address) !== index);
  const visits = [...visitsOf(stops)].filter(([, times]) => times.length > 1);
  const most = Math.max(0, ...visits.map(([, times]) => times.length));
  const servers = visits.filter(([, times]) => times.length === most).map(([name]) => name);
  const recipient = again ?? commonRecipient(visits.find(([, times]) => times.length === most)?.[1] ?? []);
  // Delivered-To exists to notice loops: a server that finds its own in the header has been there for this mailbox.
  if (again !== undefined && most >= 2) return { servers, rounds: most, recipient: again, isCertain: most >= 3 };
  if (most >= 3 && recipient !== undefined) return { servers, rounds: most, recipient, isCertain: most >= 4 };
  return most >= 5 ? { servers, rounds: most, isCertain: false } : undefined;
}

/** How often the message came to each server from another one; the steps that it takes within one server are one visit. */
function visitsOf(stops: readonly Stop[]): ReadonlyMap<string, readonly Stop[]> {
  const visits = new Map<string, Stop[]>();
  let last: string | undefined;
  for (const stop of stops) {
    const name = stop.hop.by?.name;
    if (stop.hop.field === 'X-Received' || name === undefined || name.startsWith('localhost')) continue;
    if (name === last || stop.hop.from?.local === true || stop.hop.from?.address?.startsWith('127.')) continue;
    last = name;
    const known = visits.get(name);
    if (known) known.push(stop);
    else visits.set(name, [stop]);
  }
  return visits;
}

function commonRecipient(stops: readonly Stop[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { hop } of stops)
    for (const address of hop.for ?? []) counts.set(address.toLowerCase(), (counts.get(address.toLowerCase()) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= 3)?.[0];
}
