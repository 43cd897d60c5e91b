import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import { houseOfName, type Stop } from './stop.ts';

/** The message went on to another mailbox. */
export interface Forward {
  readonly from: string;
  readonly to: string;
  /** the server that changed the recipient, where it shows */
  readonly at?: string;
  /** what shows it */
  readonly by: 'header' | 'recipient' | 'resent';
}

/** Forwards and aliases in the order in which they happened: where the recipient of one stop is not the one of the stop before. */
export function forwardsOf(trace: MessageTrace, stops: readonly Stop[]): readonly Forward[] {
  const forwards: Forward[] = [];
  const add = (forward: Forward) => {
    const isKnown = forwards.some((known) => sameMailbox(known.from, forward.from) && sameMailbox(known.to, forward.to));
    if (!isKnown && !sameMailbox(forward.from, forward.to)) forwards.push(forward);
  };
  for (const forward of explicit(trace, stops)) add(forward);
  for (const { from, to } of trace.resent) if (from !== undefined && to !== undefined) add({ from, to, by: 'resent' });
  let current: { readonly address: string; readonly stop: Stop } | undefined;
  for (const { address, stop } of recipientsOf(trace, stops)) {
    if (current && !sameMailbox(current.address, address) && !trace.list) {
      const at = changerBetween(current.stop, stop);
      add({ from: current.address, to: address, by: 'recipient', ...(at === undefined ? {} : { at }) });
    }
    current = { address, stop };
  }
  return forwards;
}

/** The server that knew the first recipient, unless the second got the message from another house: that one wrote no line of its own. */
function changerBetween(before: Stop, after: Stop): string | undefined {
  const hander = after.hop.from?.seen ?? after.hop.from?.claimed;
  const house = hander === undefined ? undefined : houseOfName(hander);
  const isNext = after.number === before.number + 1;
  return isNext && house !== undefined && before.house !== undefined && house !== before.house ? hander : before.hop.by?.name;
}

/**
 * Gmail says who forwards and to whom in one field, both in X-Forwarded-For. Others say the one in X-Forwarded-To, or the other in a field of
 * their rules; what they leave out is the mailbox that the lines below, or above, name.
 */
function explicit({ addressed }: MessageTrace, stops: readonly Stop[]): readonly Forward[] {
  const pairs = Map.groupBy(
    addressed.filter(({ field }) => field.toLowerCase() === 'x-forwarded-for'),
    ({ above }) => above,
  );
  const told = [...pairs.values()].flatMap(([first, second]) =>
    first && second ? [{ from: first.address, to: second.address, by: 'header' as const }] : [],
  );
  if (told.length > 0) return told;
  const mailboxes = addressed.filter(({ field }) => !isRules(field));
  return addressed.flatMap(({ address, above, field }): readonly Forward[] => {
    if (!isRules(field) || /-for$/i.test(field)) return [];
    const place = /-to$/i.test(field)
      ? { from: takenFor(mailboxes.find((one) => one.above >= above)?.address, stops, ({ place }) => place >= above), to: address }
      : { from: address, to: takenFor(mailboxes.findLast((one) => one.above < above)?.address, stops, ({ place }) => place < above) };
    return place.from === undefined || place.to === undefined ? [] : [{ from: place.from, to: place.to, by: 'header' }];
  });
}

/** A field of a rule that sends on, rather than of a delivery. */
export function isRules(field: string): boolean {
  return /^x-(?:forwarded-|sieve-redirected|ms-exchange-)/i.test(field);
}

/** The mailbox that a field names, or that the nearest line on that side of the forward was for. */
function takenFor(noted: string | undefined, stops: readonly Stop[], isThere: (stop: Stop) => boolean): string | undefined {
  return noted ?? stops.find((stop) => isThere(stop) && stop.hop.for?.length === 1)?.hop.for?.[0];
}

/** To whom the message was going, time by time: what a stop took it for, and what it was delivered to then. */
function recipientsOf({ addressed }: MessageTrace, stops: readonly Stop[]): readonly { readonly address: string; readonly stop: Stop }[] {
  return stops.flatMap((stop) => {
    const own = stop.hop.for?.length === 1 && stop.hop.protocol !== 'POP3' && stop.hop.protocol !== 'IMAP' ? stop.hop.for : [];
    const noted = addressed
      .filter(({ above, field }) => above === stop.place && !isRules(field))
      // From bottom to top, as they were added; X-Original-To stands below Delivered-To.
      .toReversed()
      .map(({ address }) => address);
    return [...own, ...noted].map((address) => ({ address, stop }));
  });
}

/** The same mailbox under names that mean it: `bob@mx.example.org` is bob@example.org, `bob+lists@` is bob@, qmail puts a word in front. */
export function sameMailbox(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (
    a.domain !== b.domain &&
    !a.domain.endsWith(`.${b.domain}`) &&
    !b.domain.endsWith(`.${a.domain}`) &&
    houseOfName(a.domain) !== houseOfName(b.domain)
  )
    return isLocalName(a.domain) || isLocalName(b.domain);
  return a.local === b.local || a.local.endsWith(`-${b.local}`) || b.local.endsWith(`-${a.local}`);
}

function partsOf(address: string): { readonly local: string; readonly domain: string } {
  const bare = (/<([^<>]+)>/.exec(address)?.[1] ?? address).toLowerCase().trim();
  const at = bare.lastIndexOf('@');
  return { local: bare.slice(0, at).replace(/[+=].*$/, ''), domain: bare.slice(at + 1) };
}

/** Names under which a server keeps its own users. */
function isLocalName(domain: string): boolean {
  return !domain.includes('.') || /\.(?:local|lan|internal|localdomain)$/.test(domain);
}

/** What is to be seen of a forward at the envelope's sender: rewritten by SRS (or as Gmail does it), signed by BATV, or made for one recipient. */
export function senderFormOf(address: string): 'srs' | 'batv' | 'verp' | undefined {
  if (/^srs[01][+=-]|\+caf_=/i.test(address)) return 'srs';
  if (/^(?:prvs|btv1)=/i.test(address)) return 'batv';
  return /[+=-][^@\s]+=[^@\s]+\.[^@\s]+@/.test(address) ? 'verp' : undefined;
}
