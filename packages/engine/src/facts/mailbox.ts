import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Acceptance } from '@mailmedic/contract/looks/exchangers.ts';
import type { Mailbox, Quota } from '@mailmedic/contract/looks/mailbox.ts';
import type { Sender } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { isOfFirst, turningAway } from './acceptance.ts';

/** A mailbox as it was seen behind a sign-in. */
export type MailboxLook = Look<Mailbox>;

/** How much of a mailbox's room is used. */
export interface Room {
  readonly look: MailboxLook | Look<Sender> | Look<Acceptance>;
  /** the limit that is closest to its end; left out where the server tells of it in words alone */
  readonly quota?: Quota;
  /** used by limit, 1 = full */
  readonly share: number;
  /** so little is left that hardly a message fits */
  readonly full: 'yes' | 'nearly no room' | 'no';
  /** the server's own words, where they tell it */
  readonly said?: string;
}

/** The looks into mailboxes on the path. */
export function mailboxes(evidence: Evidence): readonly MailboxLook[] {
  return evidence.of('mail/mailbox').filter(({ role, outcome }) => role === 'path' && outcome !== 'unlooked');
}

/** In the place of opening the mailbox the server closes the session, and says that it is for everybody (RFC 9051 section 7.1.5). */
export function isSentAway({ data: { status, code, text } }: MailboxLook): boolean {
  return status === 'BYE' && (/^(?:ALERT|UNAVAILABLE)\b/i.test(code ?? '') || FOR_EVERYBODY.test(text ?? ''));
}

const FOR_EVERYBODY =
  /\bmaint[ea]nance\b|\bshut(?:ting)?[ -]?down\b|\bgoing down\b|\b(?:restart|reboot|upgrad)(?:ing|ed|e)?\b|\bback (?:at|soon|in|on)\b/i;

/** The room of each mailbox that tells of it. */
export function rooms(evidence: Evidence): readonly Room[] {
  return evidence.fact(computeRooms);
}

/** Whose mailbox a look is about. */
export function ownerOf({ data }: Room['look']): string {
  return 'recipient' in data ? data.recipient : data.username;
}

/** What a finding about a mailbox affects. */
export function affectedMailbox({ data }: Room['look']): readonly Affected[] {
  const { host, port } = data;
  return [{ service: 'service' in data ? (data.service as Service) : 'smtp', host, port }];
}

/** `2 GB of 2 GB`, `1000 of 1000 messages` */
export function roomText({ resource, used, limit }: Quota): string {
  return resource === 'STORAGE' ? `${sizeText(used)} of ${sizeText(limit)}` : `${used} of ${limit} messages`;
}

function computeRooms(evidence: Evidence): readonly Room[] {
  return [...mailboxes(evidence).flatMap(roomOf), ...refusedForRoom(evidence), ...turnedAwayForRoom(evidence)];
}

/** In these is counted what an arriving message needs (RFC 9208 sections 5.1 and 5.2). */
const RESOURCES = new Set(['STORAGE', 'MESSAGE']);
/** With less than this left, in units of 1024 octets, hardly a message with its headers fits. */
const LITTLE = 16;

function roomOf(look: MailboxLook): readonly Room[] {
  const { quota, alerts, code } = look.data;
  // some servers write 0 where there is no limit
  const limits = quota.filter(({ resource, limit }) => RESOURCES.has(resource) && limit > 0);
  const [tightest] = limits.toSorted((a, b) => b.used / b.limit - a.used / a.limit);
  if (tightest) return [{ look, quota: tightest, share: tightest.used / tightest.limit, full: fullness(tightest) }];
  if (code?.toUpperCase() === 'OVERQUOTA') return [{ look, share: 1, full: 'yes', said: look.data.text ?? 'OVERQUOTA' }];
  return alerts.flatMap((said) => alertedRoom(look, said));
}

function fullness({ resource, used, limit }: Quota): Room['full'] {
  if (used >= limit) return 'yes';
  return resource === 'STORAGE' && limit >= LITTLE * 20 && limit - used < LITTLE ? 'nearly no room' : 'no';
}

/** Cyrus and others warn when a mailbox is opened: `Mailbox is at 95% of quota`, `Mailbox is over quota`. */
function alertedRoom(look: MailboxLook, said: string): readonly Room[] {
  if (/\b(?:over|exceed(?:s|ed)) (?:(?:its|your|the) )?(?:disk )?quota\b/i.test(said)) return [{ look, share: 1, full: 'yes', said }];
  const percent = Number(/\b(\d{1,3}) ?% of (?:(?:its|your|the) )?quota\b/i.exec(said)?.[1]);
  return Number.isNaN(percent) ? [] : [{ look, share: percent / 100, full: percent >= 100 ? 'yes' : 'no', said }];
}

/** The sending server refuses a message to the account itself for want of room: 5.2.2 (RFC 3463 section 3.3). */
function refusedForRoom(evidence: Evidence): readonly Room[] {
  return evidence
    .of('mail/sender')
    .filter(({ role, data }) => role === 'path' && data.refusedAt === 'RCPT' && /^[45]\.2\.2$/.test(data.code ?? ''))
    .map((look) => ({ look, share: 1, full: 'yes' as const, said: look.data.text ?? '' }));
}

/** Who is the first to be brought the domain's mail has no room for the address. */
function turnedAwayForRoom(evidence: Evidence): readonly Room[] {
  return turningAway(evidence, 'recipient-full')
    .filter((one) => isOfFirst(evidence, one))
    .map(({ look, said }) => ({ look, share: 1, full: 'yes' as const, said }));
}

function sizeText(units: number): string {
  const [value, unit] = units >= 1024 * 1024 ? [units / (1024 * 1024), 'GB'] : units >= 1024 ? [units / 1024, 'MB'] : [units, 'kB'];
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`;
}
