import { say, type Exchange } from '../line/exchange.ts';
import { readLogicalLine, textAndCode } from './reply.ts';

export interface MailboxTold {
  readonly exists: boolean;
  readonly readOnly?: boolean;
  readonly messages?: number;
  readonly uidValidity?: number;
  readonly uidNext?: number;
  readonly quota: readonly { readonly root: string; readonly resource: string; readonly used: number; readonly limit: number }[];
  readonly folders: readonly { readonly name: string; readonly attributes: readonly string[] }[];
  readonly alerts: readonly string[];
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

const MOST_LINES = 2000;
const MOST_FOLDERS = 500;
/** How many of the latest messages show the mailbox's rhythm. */
const LATEST = 50;

/**
 * Looks into a mailbox without changing anything: EXAMINE, never SELECT (RFC 9051 section 6.3.3), its rights (RFC 4314), its
 * room (RFC 9208) and its folders (RFC 6154). All is asked at once: none of it depends on another.
 */
export function* readMailbox(capabilities: readonly string[]): Exchange<MailboxTold> {
  const has = (word: string): boolean => capabilities.some((one) => one === word || one.startsWith(`${word}=`));
  const commands = [
    // some servers open no mailbox for a client that does not say who it is (RFC 2971)
    ...(has('ID') ? ['i ID ("name" "mailmedic")'] : []),
    'd EXAMINE INBOX',
    ...(has('ACL') ? ['e MYRIGHTS INBOX'] : []),
    ...(has('QUOTA') ? ['f GETQUOTAROOT INBOX'] : []),
    // thousands of folders are more than a look needs: those with a purpose where the server marks them (RFC 6154), else the top ones
    has('SPECIAL-USE') ? 'g LIST (SPECIAL-USE) "" "*"' : 'g LIST "" "%"',
  ];
  for (const command of commands) yield* say(command);
  const { tagged, untagged } = yield* readAll(commands.map((command) => command.slice(0, 1)));
  return mailboxOf(tagged, untagged);
}

/** When a message arrived, by the server's clock, and its number for good (RFC 9051 section 2.3.1.1). */
export interface Arrival {
  readonly internalDate: string;
  readonly uid?: number;
}

/** When the latest messages arrived; `messages` is how many there are. Neither item sets a flag (RFC 9051 section 6.4.5). */
export function* readArrivals(messages: number): Exchange<readonly Arrival[]> {
  yield* say(`h FETCH ${Math.max(1, messages - LATEST + 1)}:${messages} (UID INTERNALDATE)`);
  const { untagged } = yield* readAll(['h']);
  return untagged.flatMap((text) => {
    const said = /^\* \d+ FETCH \(.*?INTERNALDATE "([^"]{1,40})"/i.exec(text)?.[1];
    const at = said === undefined ? undefined : dateOf(said);
    const uid = /^\* \d+ FETCH \(.*?\bUID (\d{1,10})/i.exec(text)?.[1];
    return at === undefined ? [] : [{ internalDate: at, ...(uid === undefined ? {} : { uid: Number(uid) }) }];
  });
}

interface Tagged {
  readonly status: string;
  readonly code?: string;
  readonly text: string;
}

/** Reads until every command has ended, in whatever order. */
function* readAll(tags: readonly string[]): Exchange<{ tagged: ReadonlyMap<string, Tagged>; untagged: readonly string[] }> {
  const tagged = new Map<string, Tagged>();
  const untagged: string[] = [];
  for (let lines = 0; tagged.size < tags.length && lines < MOST_LINES; lines += 1) {
    const text = yield* readLogicalLine();
    const end = /^(\S+) (OK|NO|BAD)(?: +(.*))?$/is.exec(text);
    if (end?.[1] !== undefined && tags.includes(end[1]))
      tagged.set(end[1], { status: end[2]?.toUpperCase() ?? '', ...textAndCode(end[3] ?? '') });
    else untagged.push(text);
    if (/^\* BYE(?: |$)/i.test(text)) break;
  }
  return { tagged, untagged };
}

function mailboxOf(tagged: ReadonlyMap<string, Tagged>, untagged: readonly string[]): MailboxTold {
  const opened = tagged.get('d') ?? { status: 'BYE', ...textAndCode(untagged.findLast((text) => /^\* BYE/i.test(text))?.slice(6) ?? '') };
  const messages = numberIn(untagged, /^\* (\d{1,10}) EXISTS/i);
  const uidValidity = numberIn(untagged, /^\* OK \[UIDVALIDITY (\d{1,10})\]/i);
  const uidNext = numberIn(untagged, /^\* OK \[UIDNEXT (\d{1,10})\]/i);
  const rights = untagged.flatMap((text) => /^\* MYRIGHTS (?:"[^"]*"|\S+) "?([a-z0-9]*)"?/i.exec(text)?.[1] ?? [])[0];
  return {
    exists: opened.status === 'OK',
    ...(rights === undefined ? {} : { readOnly: !/[itewkxdc]/.test(rights) }),
    ...(messages === undefined ? {} : { messages }),
    ...(uidValidity === undefined ? {} : { uidValidity }),
    ...(uidNext === undefined ? {} : { uidNext }),
    quota: untagged.flatMap(quotaIn),
    folders: untagged.flatMap(folderIn).slice(0, MOST_FOLDERS),
    alerts: untagged.flatMap((text) => /^\* (?:OK|NO|BAD|BYE) \[ALERT\] *(.*)$/is.exec(text)?.[1] ?? []).slice(0, 5),
    ...opened,
  };
}

function numberIn(lines: readonly string[], pattern: RegExp): number | undefined {
  const found = lines.findLast((text) => pattern.test(text));
  return found === undefined ? undefined : Number(pattern.exec(found)?.[1]);
}

/** `* QUOTA "" (STORAGE 10 512 MESSAGE 2 1000)` (RFC 9208 section 4.2.1); a root that came as a literal stands there bare, whatever it holds. */
function quotaIn(text: string): MailboxTold['quota'] {
  const said = /^\* QUOTA +(.*?) *\(([^()]*)\) *$/is.exec(text);
  if (!said) return [];
  const words = (said[2] ?? '').trim().split(/\s+/);
  return Array.from({ length: Math.min(10, Math.floor(words.length / 3)) }, (_, index) => ({
    root: unquoted(said[1] ?? ''),
    resource: (words[index * 3] ?? '').toUpperCase(),
    used: Number(words[index * 3 + 1]),
    limit: Number(words[index * 3 + 2]),
  })).filter(({ used, limit }) => Number.isFinite(used) && Number.isFinite(limit));
}

/** `* LIST (\HasNoChildren \Junk) "/" "Spam"`; names are UTF-7 or UTF-8 as the server has them (RFC 9051 section 7.3.1). */
function folderIn(text: string): MailboxTold['folders'] {
  const said = /^\* X?LIST \(([^)]*)\) (?:"(?:[^"\\]|\\.)*"|NIL) (.+)$/is.exec(text);
  if (!said) return [];
  return [
    {
      name: unquoted(said[2] ?? '').slice(0, 500),
      attributes: (said[1] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '')
        .slice(0, 20),
    },
  ];
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(["\\])/g, '$1');
}

/** `17-Jul-1996 02:44:25 -0700` (RFC 9051 section 9, date-time). */
function dateOf(text: string): string | undefined {
  const parts = /^ ?(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d:\d\d:\d\d) ([+-]\d{4})$/.exec(text);
  if (!parts) return undefined;
  const at = Date.parse(`${parts[1]} ${parts[2]} ${parts[3]} ${parts[4]} ${parts[5]}`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
