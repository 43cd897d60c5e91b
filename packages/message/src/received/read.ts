import type { Moment, ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import { clausesOf, type Clause, type ClauseName } from './clauses.ts';
import { readEncryption } from './encryption.ts';
import { findMoment, readMoment } from './moment.ts';
import { readPeer, readWriter } from './peer.ts';
import { isType, readProtocol } from './protocol.ts';
import { softwareOf } from './software.ts';

/** What a line says: a hop, or why it is none. */
export type ReceivedReading =
  | { readonly is: 'hop'; readonly hop: ReceivedHop }
  | { readonly is: 'no-hop'; readonly because: string; readonly line: string; readonly time?: Moment };

/** Lines of real servers stay below two thousand characters. */
const LONGEST = 4000;
const SHOWN = 600;

/** Reads one trace line (RFC 5321 section 4.4), as it stands in the header, unfolded; every server's own way of writing it is understood as far as it goes. */
export function readReceived(value: string, field: ReceivedHop['field'] = 'Received'): ReceivedReading {
  const line = decodeWords(value.slice(0, LONGEST)).replaceAll(/\s+/g, ' ').trim();
  const { text, time } = withoutDate(line);
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
  const internal = noHop(line);
  const { clauses, said } = clausesOf(text);
  if (internal !== undefined || (!clauses.has('from') && !clauses.has('by')))
    return { is: 'no-hop', because: internal ?? 'it names no server', line: shown, ...(time ? { time } : {}) };
  return { is: 'hop', hop: hopOf(clauses, said, text, field, shown, time) };
}

function hopOf(
  clauses: ReadonlyMap<ClauseName, Clause>,
  said: string,
  text: string,
  field: ReceivedHop['field'],
  line: string,
  time: Moment | undefined,
): ReceivedHop {
  const software = softwareOf(line);
  const start = clauses.get('start');
  const from = clauses.get('from');
  const by = clauses.get('by');
  const via = clauses.get('via');
  // Some say by which protocol where others say over what.
  const withClause = clauses.get('with') ?? (isType(via?.words[0] ?? '') ? via : undefined);
  const protocol = withClause && readProtocol(withClause.words, withClause.comments);
  // What stands behind `from` is a user of the computer then, no host.
  const peer =
    protocol === 'local' || protocol === 'RULES' || protocol === 'PIPE'
      ? { local: true }
      : from
        ? readPeer(from, software?.name)
        : start && by
          ? readStart(start, by)
          : undefined;
  const encryption = readEncryption(said, protocol, software?.marks === true);
  const authenticated = readAuthenticated(text, protocol);
  const writer = by && readWriter(by);
  const id = idOf(clauses.get('id'), software?.name);
  const over = via === withClause ? undefined : via?.words.join(' ').slice(0, 60);
  const recipients = addressesIn(clauses.get('for')?.words ?? []);
  const envelopeFrom = ENVELOPE.exec(text)?.[1] ?? SECOND_FROM.exec(text)?.[1];
  return {
    field,
    ...(peer ? { from: peer } : {}),
    ...(writer ? { by: writer } : {}),
    ...(software ? { software: software.name } : {}),
    ...(protocol === undefined || protocol === '' ? {} : { protocol }),
    ...(encryption ? { encryption } : {}),
    ...(authenticated ? { authenticated } : {}),
    ...(over === undefined || over === '' ? {} : { via: over }),
    ...(id === undefined ? {} : { id }),
    ...(recipients.length === 0 ? {} : { for: recipients }),
    ...(envelopeFrom === undefined ? {} : { envelopeFrom }),
    ...(time ? { time } : {}),
    line,
  };
}

const ENVELOPE = /\benvelope-(?:from|sender)[\s=]+<?([^\s<>(),;]+@[^\s<>(),;]+)>?/i;
const SECOND_FROM = /\bfor <[^<>]{1,320}> from <([^\s<>]{1,320}@[^\s<>]{1,255})>/i;

/** Sendmail puts who handed it over locally in front, Postfix behind its own name; a filter has the whole clause in brackets. */
function readStart(start: Clause, by: Clause): ReceivedHop['from'] {
  const whole = start.comments.find((comment) => /^from \S+ \[[0-9a-f.:]+\]$/i.test(comment));
  if (whole !== undefined) return readPeer({ words: whole.split(' ').slice(1), comments: [] }, undefined);
  const text = [...start.comments, ...by.comments].join(' ; ');
  return /(?:^|; )from \S+@(?:localhost|127\.0\.0\.1)\b|\bfrom userid \d+|\binvoked by (?:uid|alias|user)|\bfrom network\b/i.test(text)
    ? { local: true }
    : undefined;
}

const SUBMITTER: readonly RegExp[] = [
  /\bauthenticated sender:? ?<?([^\s;)>]+)/i,
  /\bauthenticated user[ =]<?([^\s;)>]+)/i,
  /\bauthenticated[_-]id:? ?([^\s;)]+)/i,
  /\(authenticated as ([^\s;)]+)/i,
  /\(account <?([^\s;)>]+)/i,
  /\bAUTH: [\w-]+ ([^\s,;)]+)/,
  /\bauth=yes user=([^\s;)]+)/i,
  /\bauthid <?([^\s;)>]+)/i,
  /\bauth=([^\s;)]+@[^\s;)]+)/i,
  /\((?:Authenticated\w*:)?([^\s()@:]+(?:@[^\s()@[\]]*[a-z][^\s()@[\]]*)?)@\[?(?:\d+\.){3}\d+\]? with (?:login|plain|cram-md5)/i,
  /\(([^\s()@:]+@[^\s()@[\]]*[a-z][^\s()@[\]]*)@\[?(?:\d+\.){3}\d+\]?\)/i,
  /\(Authenticated\w*:([^\s()@[\]]+)@\[/i,
];

function readAuthenticated(text: string, protocol: string | undefined): ReceivedHop['authenticated'] {
  for (const pattern of SUBMITTER) {
    const as = pattern.exec(text)?.[1];
    if (as !== undefined) return { as: as.slice(0, 120) };
  }
  // LMTPA is how a server signs in at its mail store.
  const isMarked = protocol !== undefined && /^(?:E?SMTPP?S?A|UTF8SMTPS?A|ASMTP)$/.test(protocol);
  return isMarked || /\bauthenticated bits=|\bauthenticated\)|@(?:\d+\.){3}\d+ with (?:login|plain)|\bESMTP AUTH\b/i.test(text)
    ? {}
    : undefined;
}

function addressesIn(words: readonly string[]): readonly string[] & string[] {
  return words
    .flatMap((word) => word.split(','))
    .map((word) => word.replaceAll(/^(?:&lt;|[<"'])+|(?:&gt;|[>"',;])+$/g, '').replace(/^rfc822;/i, ''))
    .filter((word) => /^[^\s@<>]{1,120}@[^\s@<>]{1,255}$/.test(word))
    .slice(0, 20);
}

/** Exchange puts its own version where others put what they call the message. */
function idOf(clause: Clause | undefined, software: string | undefined): string | undefined {
  const bare = (clause?.words[0] ?? '').replaceAll(/^[<"']+|[>"',;]+$/g, '').slice(0, 120);
  const isVersion = (software === 'Exchange' || software === 'Microsoft 365') && /^\d+\.\d+\.\d+(?:\.\d+)?$/.test(bare);
  return bare === '' || isVersion ? undefined : bare;
}

/** Lines by which a program notes what it did itself; another line tells how the message came. */
function noHop(line: string): string | undefined {
  if (line === '' || line === ';') return 'it is empty';
  if (/^\((?:qmail|s\/qmail|netqmail) ?\S* invoked\b/i.test(line) || /^indimail-mta queue\b/.test(line))
    return 'qmail notes that it queued the message';
  if (/^\(Haraka outbound\)/i.test(line)) return 'Haraka notes that it sends the message on';
  if (/^by simscan \d/.test(line)) return 'simscan notes that it looked through the message';
  if (/^\(nullmailer pid\b/i.test(line)) return 'nullmailer notes that a program handed the message over';
  if (/^;/.test(line)) return 'it holds nothing but a date';
  return undefined;
}

/** The date is behind the last semicolon; comments and ids may follow it, and some servers leave the semicolon out. */
function withoutDate(line: string): { readonly text: string; readonly time?: Moment } {
  const places = semicolonsOf(line);
  for (const place of places.toReversed()) {
    const read = readMoment(line, place + 1);
    if (read) return { text: `${line.slice(0, place)} ${line.slice(read.end)}`, time: read.moment };
  }
  const found = findMoment(line);
  return found ? { text: `${line.slice(0, found.start)} ${line.slice(found.end)}`, time: found.moment } : { text: line };
}

function semicolonsOf(line: string): readonly number[] {
  const places: number[] = [];
  for (let at = line.indexOf(';'); at !== -1 && places.length < 50; at = line.indexOf(';', at + 1)) places.push(at);
  return places;
}
