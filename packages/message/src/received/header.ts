import type { MessageTrace, ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import type { Header } from '../mime/header.ts';
import { readGreylisting } from './greylisting.ts';
import { readMoment } from './moment.ts';
import { readReceived } from './read.ts';

/** What a header says of a message's way; who is trusted is the person's to say. */
export type HeaderTrace = Omit<MessageTrace, 'trusted'>;

/** A loop ends after a hundred hops at most servers; whoever writes more lines wants to be a burden. */
const MOST_LINES = 500;
const MOST = 60;

/** Fields that name a mailbox to which the message was delivered or sent on, below which the way to there stands. */
const ADDRESSED = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'apparently-to',
  'x-delivered-to',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-rcpt-to',
  'x-resolved-to',
  'x-gm-original-to',
  // Rules that send on say whose they are: Dovecot's (Sieve), Exchange's.
  'x-sieve-redirected-from',
  'x-ms-exchange-inbox-rules-loop',
  'x-ms-exchange-forwardingloop',
]);

/** Reads every field of a header that tells of the way, from top to bottom: the newest first. */
export function readTrace(header: Header): HeaderTrace {
  const hops: ReceivedHop[] = [];
  const passedOver: { line: string; because: string }[] = [];
  const addressed: MessageTrace['addressed'] = [];
  const greylisting: MessageTrace['greylisting'] = [];
  const resent: { from?: string; to?: string; above: number }[] = [];
  let lines = 0;
  for (const [written, value] of header.fields) {
    const name = written.toLowerCase();
    if (name === 'received' || name === 'x-received') {
      lines += 1;
      if (lines > MOST_LINES) continue;
      const reading = readReceived(value, name === 'received' ? 'Received' : 'X-Received');
      if (reading.is === 'hop') hops.push(reading.hop);
      else passedOver.push({ line: reading.line, because: reading.because });
    } else if (ADDRESSED.has(name) && addressed.length < MOST) {
      for (const address of addressesOf(value)) addressed.push({ address, above: hops.length, field: written.slice(0, 40) });
    } else if (name === 'x-spamd-result' && greylisting.length < MOST) {
      // rspamd says that it had seen the message, or one between these addresses, and put it off then.
      if (/\bGREYLIST\([^)]{0,20}\)\[pass/.test(value)) greylisting.push({ software: 'rspamd', above: hops.length });
    } else if (name.startsWith('x-greylist') && greylisting.length < MOST) {
      const read = readGreylisting(value);
      if (read) greylisting.push({ ...read, above: hops.length });
    } else if (name.startsWith('resent-') && resent.length < MOST) addResent(resent, name, value, hops.length);
  }
  return {
    ...described(header),
    hops,
    passedOver: passedOver.slice(0, MOST),
    left: Math.max(0, lines - MOST_LINES),
    addressed,
    resent,
    ...listOf(header),
    greylisting,
    isBulk: isBulk(header),
  };
}

/** What programs that write to many say of themselves (RFC 2369, RFC 3834, RFC 8058, and habit). */
function isBulk(header: Header): boolean {
  if (header.has('list-unsubscribe') || header.has('feedback-id') || header.has('x-campaign') || header.has('x-mailgun-sid')) return true;
  return (
    /^(?:bulk|list|junk)$/i.test(header.raw('precedence').trim()) ||
    /^auto-(?:generated|replied)/i.test(header.raw('auto-submitted').trim())
  );
}

function described(header: Header): Pick<HeaderTrace, 'messageId' | 'subject' | 'from' | 'to' | 'date' | 'returnPath'> {
  const text = (name: string) => (header.has(name) ? decodeWords(header.raw(name).slice(0, 1500)).trim() : '');
  const date = readMoment(text('date'))?.moment;
  const returnPath = /^<?([^<>\s]*)>?/.exec(text('return-path'))?.[1];
  return {
    ...given('messageId', text('message-id')),
    ...given('subject', text('subject')),
    ...given('from', text('from')),
    ...given('to', text('to')),
    ...(date ? { date } : {}),
    ...given('returnPath', returnPath ?? ''),
  };
}

function given<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : ({ [name]: text.length > 500 ? `${text.slice(0, 499)}…` : text } as Record<Name, string>);
}

/** X-Forwarded-For of Gmail holds two: who forwards, and to whom. */
function addressesOf(value: string): readonly string[] {
  return decodeWords(value.slice(0, 2000))
    .split(/[\s,;]+/)
    .map((word) => word.replaceAll(/^[<("]+|[>)",;]+$/g, '').replace(/^rfc822;/i, ''))
    .filter((word) => /^[^\s@<>()]{1,200}@[^\s@<>()]{1,255}$/.test(word))
    .slice(0, 8);
}

/** A block of Resent- fields stands in front of the header as it was (RFC 5322 section 3.6.6). */
function addResent(resent: { from?: string; to?: string; above: number }[], name: string, value: string, above: number): void {
  if (name !== 'resent-from' && name !== 'resent-to') return;
  const key = name === 'resent-from' ? 'from' : 'to';
  const last = resent.at(-1);
  const text = decodeWords(value.slice(0, 500)).trim();
  if (last && last.above === above && last[key] === undefined) last[key] = text;
  else resent.push({ [key]: text, above });
}

const LIST_SOFTWARE: readonly (readonly [field: string, pattern: RegExp, name: string])[] = [
  ['x-mailman-version', /./, 'Mailman'],
  ['user-agent', /hyperkitty|mailman/i, 'Mailman'],
  ['x-mailer', /\bsympa\b/i, 'Sympa'],
  ['x-sympa-to', /./, 'Sympa'],
  ['x-validation-by', /./, 'Sympa'],
  ['list-help', /<mailto:sympa@/i, 'Sympa'],
  ['x-mlmmj-version', /./, 'mlmmj'],
  ['x-google-group-id', /./, 'Google Groups'],
  ['x-lsv-listid', /./, 'LISTSERV'],
  ['x-listserver', /listserv/i, 'LISTSERV'],
  ['x-majordomo-version', /./, 'Majordomo'],
  ['x-listserver', /ecartis|listar/i, 'Ecartis'],
  ['x-listar-version', /./, 'Ecartis'],
  ['x-no-archive', /ezmlm/i, 'ezmlm'],
  ['mailing-list', /ezmlm|contact \S+-help@/i, 'ezmlm'],
  ['x-ecartis-version', /./, 'Ecartis'],
  ['x-groupsio-msgnum', /./, 'Groups.io'],
];

/** A mailing list sent it on (RFC 2919, RFC 2369). Newsletters carry List-Unsubscribe too, so that alone says nothing. */
function listOf(header: Header): Pick<HeaderTrace, 'list'> {
  const software = LIST_SOFTWARE.find(([field, pattern]) => pattern.test(header.raw(field)))?.[2];
  const id =
    /<([^<>\s]{1,250})>\s*$/.exec(decodeWords(header.raw('list-id').slice(0, 1000)))?.[1] ?? header.raw('list-id').trim().slice(0, 250);
  const posts =
    header.has('list-post') ||
    header.has('x-mailing-list') ||
    header.has('mailing-list') ||
    /^list$/i.test(header.raw('precedence').trim());
  const sender = addressesOf(header.raw('sender'))[0];
  // Majordomo and its like send in the name of a list's owner, and tell of themselves in no other way.
  const isOwners = sender !== undefined && (/^owner-/i.test(sender) || /-(?:owner|bounces|request)@/i.test(sender));
  // Older programs give no List-Id; whom to write to, or the address by which they know their own mail again (X-Loop), names the list.
  // Whoever names an address to post to is one (RFC 2369 section 3.4); what only announces says NO there.
  const address =
    /^list$/i.test(header.raw('precedence').trim()) || /mailto:/i.test(header.raw('list-post'))
      ? (addressesOf(header.raw('list-post').replace(/mailto:/i, ''))[0] ?? addressesOf(header.raw('x-loop'))[0])
      : undefined;
  const isList =
    software !== undefined ||
    address !== undefined ||
    (id !== '' && posts) ||
    (isOwners && (posts || id !== '' || header.has('precedence')));
  if (!isList) return {};
  // Sender is then whoever wrote it.
  const whose = id === '' && !isOwners ? (address ?? sender) : sender;
  return {
    list: {
      ...(id === '' ? {} : { id }),
      ...(software === undefined ? {} : { software }),
      ...(whose === undefined ? {} : { sender: whose }),
    },
  };
}
