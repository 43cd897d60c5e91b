import { Discovery } from '@mailmedic/contract/looks/discovery.ts';
import { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { Mailbox } from '@mailmedic/contract/looks/mailbox.ts';
import { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Place } from '../playbooks/places.ts';

/** Something that was seen to have happened on a day: it may be what began the trouble. */
export interface DatedEvent {
  readonly day: string;
  /** a sentence in which `this day` stands for the day */
  readonly says: string;
  readonly look: string;
  /** what the trouble beginning about then speaks for */
  readonly for: readonly Place[];
}

type Seen = Pick<Look, 'id' | 'probe' | 'role' | 'data'>;

const RECENT_DAYS = 60;
const MADE_NOW_MS = 3_600_000;

/**
 * What is dated among the looks of the last two months, the latest first: certificates on the path, the serial number of a zone
 * where it is a date (RFC 1912 section 2.2), the file in which settings are published, the last arrival in the mailbox.
 */
export function datedEventsIn(looks: readonly Seen[], startedAt: string): readonly DatedEvent[] {
  const events = looks.flatMap((look) => [...certificateOf(look), ...zoneOf(look), ...publicationOf(look, startedAt), ...arrivalOf(look)]);
  const recent = events.filter(({ day }) => {
    const age = daysBetween(day, dayOf(startedAt));
    return age >= 0 && age <= RECENT_DAYS;
  });
  return [...new Map(recent.map((event) => [`${event.day} ${event.says}`, event])).values()].toSorted(
    (a, b) => Date.parse(b.day) - Date.parse(a.day),
  );
}

/** Whole days from one day to a later one; NaN where one cannot be read. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The sentence with its day in it. */
export function eventText({ day, says }: DatedEvent): string {
  return says.replace('this day', day);
}

function certificateOf({ id, probe, role, data }: Seen): readonly DatedEvent[] {
  const seen = probe === 'tls/handshake' && role === 'path' ? TlsHandshake.safeParse(data).data : undefined;
  const leaf = seen?.chain[0];
  if (!seen || !leaf) return [];
  return [
    { day: dayOf(leaf.notBefore), says: `The certificate of ${seen.host} is valid from this day on.`, look: id, for: ['server'] },
    { day: dayOf(leaf.notAfter), says: `The certificate of ${seen.host} ended on this day.`, look: id, for: ['server'] },
  ];
}

function zoneOf({ id, probe, data }: Seen): readonly DatedEvent[] {
  const seen = probe === 'dns/query' ? DnsQuery.safeParse(data).data : undefined;
  if (!seen || seen.purpose === 'control' || seen.purpose === 'nonexistent') return [];
  return [...seen.answers, ...seen.authorities].flatMap(({ name, type, data: text }): readonly DatedEvent[] => {
    const zone = name.replace(/\.$/, '').toLowerCase();
    const serial = type === 'SOA' ? /^\S+ \S+ (\d{4})(\d\d)(\d\d)\d\d /.exec(text) : null;
    // what a top-level zone does every few minutes is nobody's change
    if (!serial || !zone.includes('.')) return [];
    const day = dayOf(`${serial[1] ?? ''}-${serial[2] ?? ''}-${serial[3] ?? ''}T00:00:00Z`);
    return day === ''
      ? []
      : [{ day, says: `The DNS zone ${zone} was changed on this day, by its serial number.`, look: id, for: ['server'] }];
  });
}

function publicationOf({ id, probe, data }: Seen, startedAt: string): readonly DatedEvent[] {
  const seen = probe === 'discovery' ? Discovery.safeParse(data).data : undefined;
  if (seen?.changedAt === undefined || seen.publications.length === 0) return [];
  // a file that is made for each who asks is always new
  if (Math.abs(Date.parse(startedAt) - Date.parse(seen.changedAt)) < MADE_NOW_MS) return [];
  return [
    {
      day: dayOf(seen.changedAt),
      says: `The settings published at ${URL.parse(seen.source)?.hostname ?? seen.source} were changed on this day.`,
      look: id,
      for: ['server', 'moved'],
    },
  ];
}

/** The newest message says when receiving still worked, and not why it ended. */
function arrivalOf({ id, probe, role, data }: Seen): readonly DatedEvent[] {
  const seen = probe === 'mail/mailbox' && role === 'path' ? Mailbox.safeParse(data).data : undefined;
  const last = seen?.arrivals
    .map(({ internalDate }) => internalDate)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : [{ day: dayOf(last), says: 'The last message in the inbox arrived on this day.', look: id, for: [] }];
}

function dayOf(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
