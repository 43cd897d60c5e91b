import { everyPart, readMessage, textOf, type Entity } from '../mime/entity.ts';
import { readHeader, type Header } from '../mime/header.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import { codesIn } from '../reply/codes.ts';
import { innermostReply } from '../reply/innermost.ts';
import { contradictionsOf } from './contradictions.ts';
import { askedAbout, forwardedIn } from './forwarded.ts';
import { addressesIn, addressValue, bareAddress, fieldGroups } from './fields.ts';
import { FORMATS } from './formats/all.ts';
import { isComplaint, isPasted, kindOf, saysNo } from './kind.ts';
import { narrativeOf } from './narrative.ts';
import type { Found, Opened } from './opened.ts';
import { stageIn } from './stage.ts';
import { addressesNamed, addressesSaid } from './prose.ts';
import type { BounceReading, Original, Recipient, Stage } from './reading.ts';
import { addressesAnswered, answersIn } from './transcript.ts';

const MAX_RECIPIENTS = 500;
const PASTED = 2000;
/** A pasted reply is no longer than this. */
const LINE = 300;
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);

/** Reads what came back. Whatever it is given, it answers; what it cannot tell it leaves out. */
export function readBounce(bytes: Uint8Array | string): BounceReading {
  const message = readMessage(bytes);
  const reading = readOne(message);
  const saysNothing =
    reading.kind === 'failure' && reading.recipients.every(({ diagnostic, status }) => diagnostic === '' && status === undefined);
  if (reading.kind !== 'not-a-bounce' && !saysNothing) return reading;
  // A gateway wrapped a bounce, or somebody forwarded one, as a part or in the text.
  for (const inner of forwardedIn(message)) {
    const found = readOne(inner);
    const inside = found.recipients.length > 0 ? found : { ...found, recipients: nobodyNamed(found.kind, inner) };
    const isFuller = !saysNothing || inside.recipients.some(({ diagnostic, status }) => diagnostic !== '' || status !== undefined);
    if (inside.kind !== 'not-a-bounce' && inside.recipients.length > 0 && isFuller) return inside;
  }
  const asked = reading.kind === 'not-a-bounce' && !isPasted(message.header) ? readOne(askedAbout(message)) : undefined;
  if (asked?.kind === 'failure' && asked.recipients.some(({ address, reply, status }) => address !== '' && (reply ?? status) !== undefined))
    return asked;
  return reading.recipients.length > 0 ? reading : { ...reading, recipients: nobodyNamed(reading.kind, message) };
}

/** A report that names nobody may still say why. */
function nobodyNamed(kind: BounceReading['kind'], message: Entity): readonly Recipient[] {
  const text = kind === 'failure' || kind === 'delay' ? narrativeOf(message).text.trim() : '';
  return text !== '' && text.length < PASTED ? [fromFound({ address: '', words: text })] : [];
}

function readOne(message: Entity): BounceReading {
  const opened = open(message);
  const best = FORMATS.map((format) => ({ format, sure: format.recognises(opened) })).reduce((a, b) => (b.sure > a.sure ? b : a));
  const format = best.sure > 0 ? best.format : undefined;
  const special = format?.read?.(opened);
  const feedback = feedbackOf(opened);
  const recipients = feedback ?? (special && special.length > 0 ? special.map(fromFound) : recipientsOf(opened));
  const kind = kindOf(opened, recipients, feedback !== undefined);
  const kept = kind === 'autoreply' || kind === 'not-a-bounce' || kind === 'disposition' ? respondent(opened, kind) : recipients;
  return {
    kind,
    recipients: kept.slice(0, MAX_RECIPIENTS),
    original: originalOf(opened),
    ...(format === undefined ? {} : { reporter: format.issuer }),
    ...optional('reporterHost', hostOf(opened.groups.map((group) => group.raw('reporting-mta')).find((host) => host !== '') ?? '')),
    contradictions: contradictionsOf(kind, opened.subject, kept),
    ...(isPasted(opened.header) && opened.text.length < PASTED ? { pasted: opened.text.trim() } : {}),
  };
}

function open(message: Entity): Opened {
  const parts = everyPart(message);
  const header = message.header;
  const { text: words, returned } = narrativeOf(message);
  // Pasted text has no header of its own: what looks like fields belongs to it.
  const text = isPasted(header) ? relined(`${header.fields.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${words}`) : words;
  const statuses = parts.filter(({ type }) => STATUS_TYPES.has(type)).map(textOf);
  // A forwarded bounce, and some services, put the fields into the text; who pastes one may paste them below its header.
  const whole = isPasted(header) ? `${text}\n\n${textOf(message)}` : text;
  const inText =
    statuses.length === 0 && /^[> \t]*Final-Recipient:/im.test(whole) ? [whole.replaceAll(/^[> \t]+(?=[A-Z][\w-]+:)/gm, '')] : [];
  return {
    message,
    header,
    subject: header.text('subject'),
    from: header.text('from'),
    text,
    ...(returned === undefined ? {} : { returned }),
    groups: [...statuses, ...inText].flatMap(fieldGroups),
  };
}

/** What begins a line of a report or of a transcript. */
const BEGINS =
  / (?=(?:-{5} |\(reason: |>>> |<<< |\.\.\. while talking to|(?:Final|Original)-Recipient: |Diagnostic-Code: |(?:Reporting|Remote|Received-From)-MTA: |Action: |Status: |Arrival-Date: |Diagnostic information for administrators:|Generating server: |Remote Server returned '))/gi;
const AFTER = /((?:-----|recipient\(s\):|recipients?:|delivered to:|administrators:)) (?=\S)/g;

/** Pasted lines run together; qmail's log writes `_` for a space and `/` for the end of a line. */
function relined(text: string): string {
  const isFlat = text.trim().length > 200 && text.trim().split('\n', 4).length < 4;
  return (isFlat ? text.replaceAll(BEGINS, '\n').replaceAll(AFTER, '$1\n') : text)
    .replaceAll(/(?<![45]\d\d|[45]\.\d{1,3}\.\d{1,3}) (?=<[^<>\s@]{1,100}@[^<>\s]{1,200}>: )/g, '\n')
    .replaceAll(/\S{20,2000}/g, (word) =>
      /^[^_]{0,60}(?:_[^_]{0,60}){3}/.test(word) && /_(?:host|said|recipient|message|mailbox|user|unable|failed)/i.test(word)
        ? word.replaceAll('_', ' ').replaceAll('/', '\n')
        : word,
    );
}

function recipientsOf(opened: Opened): readonly Recipient[] {
  const said = saidIn(opened);
  const reported = opened.groups
    .filter((group) => group.has('final-recipient') || group.has('original-recipient'))
    .map((group) => fromGroup(group, opened));
  if (reported.length > 0) {
    const joined = reported.map((one) => withProse(withGenerated(one, said), said, opened, reported.length > 1));
    return distinct(joined);
  }
  const codes = said.length === 0 && isPasted(opened.header) ? codesIn(opened.text) : {};
  if (said.length === 0 && isPasted(opened.header) && (codes.reply !== undefined || codes.status !== undefined || saysNo(opened.text)))
    return [fromFound({ address: '', words: opened.text.trim() })];
  // Pasted lines are all about the address that stands in them.
  const words = isPasted(opened.header) && opened.text.length < PASTED ? opened.text.trim() : '';
  return distinct(said.map((one) => withTranscript(one.words === '' && said.length === 1 ? { ...one, words } : one, opened)));
}

function fromGroup(group: Header, opened: Opened): Recipient {
  const original = addressValue(decodeWords(group.raw('original-recipient')));
  const final = addressValue(decodeWords(group.raw('final-recipient'))) || original;
  // An X.400 address or one inside a mail system says nothing to a sender who wrote an Internet address (RFC 2156 section 4.6).
  const address = !isInternet(final) && isInternet(original) ? original : final;
  const code = group
    .all('diagnostic-code')
    .map((one) => decodeWords(one))
    .join(' ')
    .trim();
  const said = code.replace(/^(?:smtp|x-[\w.-]+|dns|expired|unknown|lmtp|local)\s*;\s*/i, '').trim();
  // Without a diagnostic code, what stands beside the status in brackets is the reason (RFC 3464 section 2.3.4).
  const diagnostic = innermostReply(said === '' ? (/\(([^)]{8,})\)/.exec(group.raw('status'))?.[1] ?? '') : said);
  const codes = codesIn(diagnostic);
  const claimed = /([245]\.\d{1,3}\.\d{1,3})/.exec(group.raw('status'))?.[1];
  const status = better(claimed, codes.status);
  const remote = hostOf(group.raw('remote-mta'));
  return {
    address:
      address.includes('@') || !opened.header.has('x-failed-recipients')
        ? address
        : (bareAddress(opened.header.raw('x-failed-recipients')) ?? address),
    ...(original !== '' && original.toLowerCase() !== address.toLowerCase() ? { original } : {}),
    ...optional(
      'action',
      group
        .raw('action')
        .replace(/[\s(].*$/, '')
        .toLowerCase(),
    ),
    ...optional('status', status),
    ...optional('reply', codes.reply),
    ...optional('remote', remote),
    diagnostic,
    context: '',
    ...optional('lastAttempt', group.raw('last-attempt-date')),
    ...optional('willRetryUntil', group.raw('will-retry-until')),
    ...optional('finalLogId', group.raw('final-log-id')),
  };
}

const isInternet = (address: string): boolean => /@[^@]+\.[^@.]+$/.test(address);

/** The claimed status, unless it says nothing and the reply itself says more. */
function better(claimed: string | undefined, said: string | undefined): string | undefined {
  if (claimed === undefined) return said;
  return said !== undefined && /\.0\.0$/.test(claimed) ? said : claimed;
}

/** Exim reports the address as it was written; which one was made of it and then refused, its words say. */
function withGenerated(one: Recipient, said: readonly Found[]): Recipient {
  const made = said.find(({ words }) => /\(generated from ([^\s)]+)\)/i.exec(words)?.[1]?.toLowerCase() === one.address.toLowerCase());
  return made === undefined ? one : { ...one, address: made.address, original: one.original ?? one.address };
}

function withProse(one: Recipient, said: readonly Found[], { text, subject }: Opened, several: boolean): Recipient {
  const mine = said.find(
    ({ address }) => address.toLowerCase() === one.address.toLowerCase() || address.toLowerCase() === one.original?.toLowerCase(),
  );
  // What is said in general may be about another recipient, where there are several.
  const general =
    several && (mine !== undefined || one.diagnostic !== '')
      ? []
      : [...answersIn(text).map((answer) => answer.text), text.slice(0, 6000), subject];
  const context = [mine?.words ?? '', ...general].filter((words) => words !== '').join('\n');
  const begun = /^[45]\d\d-/.test(one.diagnostic) ? lettersOf(one.diagnostic) : '';
  const whole = begun.length < 20 ? undefined : answersIn(text).find((answer) => lettersOf(answer.text).startsWith(begun))?.text;
  const replied = one.reply === undefined && mine ? codesIn(mine.words).reply : undefined;
  return {
    ...one,
    ...optional('reply', one.reply ?? replied),
    ...stage(`${one.diagnostic}\n${mine?.words ?? ''}`),
    // Sendmail reports only the first lines of a long reply; its transcript has them all.
    diagnostic: whole ?? (one.diagnostic === '' ? (mine?.words ?? '') : one.diagnostic),
    context,
  };
}

/** A reply without its codes and line ends, to compare it with another. */
function lettersOf(reply: string): string {
  return reply.replaceAll(/^\d{3}[ -]|\W/gm, '').toLowerCase();
}

function saidIn(opened: Opened): readonly Found[] {
  const { text, header } = opened;
  const failed = header.all('x-failed-recipients').flatMap(addressesIn);
  const leading = [...addressesSaid(text), ...addressesAnswered(text)];
  const named = leading.length > 0 ? [] : addressesNamed(text);
  const own = ownAddresses(opened);
  const isOffice = (address: string) => /^(?:mailer-daemon|postmaster|abuse|support|helpdesk|noc)@/i.test(address);
  const isOwn = (address: string) => own.has(address.toLowerCase()) || isOffice(address);
  // An office is more often where to ask than whom the message was for.
  const isRefused = (words: string) =>
    /\b[45]\d\d\b|unknown|no such|not (?:found|exist)|unable to send|problem delivering|not (?:be )?(?:sent|delivered)/i.test(words);
  const candidates = [...leading, ...named];
  const strangers = candidates.filter(({ address }) => !isOwn(address));
  const chosen =
    strangers.length > 0
      ? strangers
      : candidates.filter(({ address, words }) => failed.includes(address) || (words !== '' && (!isOffice(address) || isRefused(words))));
  const known = new Set(failed.map((address) => address.toLowerCase()));
  const agreed =
    known.size > 0 && chosen.some(({ address }) => known.has(address.toLowerCase()))
      ? chosen.filter(({ address }) => known.has(address.toLowerCase()))
      : chosen;
  const missing = failed.filter((address) => !agreed.some((one) => one.address.toLowerCase() === address.toLowerCase()));
  const found = [...agreed, ...(known.size > 0 ? missing.map((address) => ({ address, words: '' })) : [])];
  if (found.length > 0) return found;
  const foreign = addressesIn(text).filter((address) => !isOwn(address));
  const isLine = isPasted(header) && text.trim().length < LINE && isRefused(text);
  const anywhere =
    foreign.length > 0 || !isLine ? foreign : addressesIn(text).filter((address) => !/^(?:mailer-daemon|postmaster)@/i.test(address));
  const returned = addressesIn(opened.returned?.raw('to') ?? '').filter((address) => !own.has(address.toLowerCase()));
  // A line of a log names sender and recipient.
  const logged = isPasted(header) ? /(?:^|\s)to=<([^<>\s@]{1,100}@[^<>\s@]{1,200})>/.exec(text)?.[1] : undefined;
  if (logged !== undefined) return [{ address: logged, words: '' }];
  const inBoth = anywhere.filter((address) => returned.some((to) => to.toLowerCase() === address.toLowerCase()));
  const last = inBoth.length > 0 ? inBoth : anywhere.length > 0 ? anywhere.slice(0, 1) : returned.slice(0, 20);
  return last.map((address) => ({ address, words: '' }));
}

/** Addresses that are the sender's or the reporter's, and so hardly the recipient that failed. */
function ownAddresses({ header, returned }: Opened): ReadonlySet<string> {
  const fields = [
    header.raw('from'),
    header.raw('reply-to'),
    header.raw('to'),
    header.raw('delivered-to'),
    returned?.raw('from') ?? '',
    returned?.raw('return-path') ?? '',
  ];
  return new Set(fields.flatMap(addressesIn).map((address) => address.toLowerCase()));
}

function withTranscript({ address, words, action, status }: Found, { text, subject }: Opened): Recipient {
  const answers = answersIn(text);
  const mine = answers.filter((answer) => `${answer.command} ${answer.text}`.toLowerCase().includes(address.toLowerCase()));
  const heard = mine.length > 0 ? mine : answers;
  const own = /[45]\d\d|[45]\.\d+\.\d+|[a-z]{4}.*\s[a-z]{3}/i.test(words) ? words : '';
  const diagnostic =
    own !== '' && (codesIn(own).reply !== undefined || heard.length === 0)
      ? own
      : [heard.map((answer) => answer.text).join('\n'), words].filter((part) => part !== '').join('\n');
  return fromFound(
    { address, words: diagnostic, ...optional('action', action), ...optional('status', status) },
    `${answers.map((answer) => answer.text).join('\n')}\n${text.slice(0, 6000)}\n${subject}`,
  );
}

function fromFound({ address, words: given, action, status }: Found, context: unknown = ''): Recipient {
  const words = innermostReply(given);
  const codes = codesIn(words);
  const spare = typeof context === 'string' && codes.reply === undefined && codes.status === undefined ? codesIn(context) : {};
  const remote = /\b(?:host|from|by|server|while talking to|said by)\s+<?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?>?\s*[:\s[(]/i.exec(given)?.[1];
  return {
    address,
    ...optional('action', action),
    ...optional('status', better(status, codes.status ?? spare.status)),
    ...optional('reply', codes.reply ?? spare.reply),
    ...optional('remote', remote?.toLowerCase()),
    ...stage(given),
    diagnostic: words,
    context: typeof context === 'string' ? context : '',
  };
}

/** Who a feedback report is about (RFC 5965 section 3.2); without the fields, the returned message says it. */
function feedbackOf(opened: Opened): readonly Recipient[] | undefined {
  const part = everyPart(opened.message).find(({ type }) => type === 'message/feedback-report');
  if (!part && !isComplaint(opened)) return undefined;
  const fields = part ? readHeader(textOf(part).replace(/^\s+/, '')).header : undefined;
  const returned = opened.returned;
  const addresses = [
    ...(fields?.all('original-rcpt-to') ?? []).flatMap(addressesIn),
    ...addressesIn(fields?.raw('removal-recipient') ?? ''),
    ...addressesIn(returned?.raw('x-hmxmroriginalrecipient') ?? ''),
    ...addressesIn(returned?.raw('to') ?? ''),
    ...(part ? [] : addressesIn(opened.from)),
  ];
  const diagnostic = `${fields?.raw('feedback-type') || 'abuse'} report${fields?.has('source-ip') ? ` about ${fields.raw('source-ip')}` : ''}`;
  return addresses.slice(0, 1).map((address) => ({ address, diagnostic, context: '' }));
}

/** Who answered, where nothing failed. */
function respondent({ from, message }: Opened, kind: string): readonly Recipient[] {
  const disposition = everyPart(message).find(({ type }) => type === 'message/disposition-notification');
  const fields = disposition ? readHeader(textOf(disposition)).header : undefined;
  const address = fields ? addressValue(fields.raw('final-recipient')) : (bareAddress(from) ?? '');
  if (address === '' || kind === 'not-a-bounce') return [];
  return [{ address, diagnostic: fields?.raw('disposition') ?? '', context: '' }];
}

function originalOf({ returned, header, subject }: Opened): Original {
  const text = (name: string) => returned?.text(name) ?? '';
  return {
    ...optional('messageId', (text('message-id') || header.raw('in-reply-to')).trim()),
    ...optional('subject', text('subject') || (/^(?:undeliverable|automatic reply|fw|re|aw)\s*:\s*(.+)$/i.exec(subject)?.[1] ?? '')),
    ...optional('from', bareAddress(text('from')) ?? ''),
    ...optional('to', text('to').slice(0, 1000)),
    ...optional('date', text('date')),
  };
}

function hostOf(field: string): string {
  return field
    .replace(/^[\w-]+\s*;\s*/, '')
    .replace(/[\s(].*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function distinct(recipients: readonly Recipient[]): readonly Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const one of recipients) {
    const key = one.address.toLowerCase();
    const known = byAddress.get(key);
    // Of two reports on one recipient the one with a reply of its own says more, and one with a status the most.
    if (!known || known.diagnostic === '' || tellingOf(known) < tellingOf(one)) byAddress.set(key, one);
  }
  return [...byAddress.values()];
}

/** How much its own words tell, not only the text around them. */
function tellingOf({ diagnostic, reply }: Recipient): number {
  const codes = codesIn(diagnostic);
  return reply === undefined || codes.reply === undefined ? 0 : codes.status === undefined ? 1 : 2;
}

function stage(words: string): { readonly stage?: Stage } {
  const told = stageIn(words);
  return told === undefined ? {} : { stage: told };
}

type Optional<K extends string> = { readonly [P in K]?: string };
function optional<K extends string>(name: K, value: string | undefined): Optional<K> {
  return (value === undefined || value === '' ? {} : { [name]: value }) as Optional<K>;
}
