import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { cite, found, ruledOut, type Finding, type Found } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { PASSWORD, SECRETS, WHOLE_ADDRESS } from '@mailmedic/knowledge/lexicon/credentials.ts';
import { withoutMarks } from '@mailmedic/knowledge/lexicon/without-marks.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { SERVICE_NAMES } from './comparison.ts';
import { withFullStop } from './full-stop.ts';
import { entranceAfter, shutOutBy } from './shut-out.ts';
import { HELD_BACK_MS } from './sign-in-turn.ts';
import { meaningOf, type Meaning, type Refusal } from './sign-in-refusals.ts';
import { isUnsaid } from './unsaid-refusals.ts';
import { nameForm } from './username-form.ts';

/** A sign-in that was answered with no, and what that means. */
export interface RefusedSignIn {
  readonly look: Look<SignIn>;
  readonly refusal: Read;
}

/** What a refusal means; or it was not the sign-in that failed, but what comes behind it. */
type Read = Omit<Refusal, 'meaning'> & { readonly meaning: Meaning | 'mailbox/inbox-unavailable' | 'server/unavailable' };

/** What the words of a cause of signing in speak of. */
export interface SignInDetail {
  readonly host: string;
  readonly service: string;
  readonly username: string;
  readonly kind: 'password' | 'token';
  /** the server's own words */
  readonly said: string;
  /** how long to wait, where the server says */
  readonly wait?: string;
  /** the provider's own page for the repair */
  readonly page?: string;
  /** the sign-in is accepted, and mail is not */
  readonly sending?: true;
  /** nothing was answered: the connection was broken off, or nothing came any more */
  readonly unanswered?: 'cut' | 'silent';
}

/** The sign-ins on the path that were refused. */
export function refusedSignIns(evidence: Evidence): readonly RefusedSignIn[] {
  return evidence.fact(computeRefused);
}

/** The server that holds the account, where the one that was asked names it in the place of a yes (RFC 2221 section 4.1). */
export function referralIn({ data: { code } }: Look<SignIn>): string | undefined {
  return /^REFERRAL imaps?:\/\/(?:[^@/\s]*@)?([a-z0-9.-]+)/i.exec(code ?? '')?.[1]?.toLowerCase();
}

/** The sign-ins on the path that were accepted. */
export function acceptedSignIns(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence.of('mail/sign-in').filter(({ role, outcome }) => role === 'path' && outcome === 'ok');
}

/** Finds a cause where a refusal means it: certain by an issuer's own plain words or a code, likely otherwise. */
export function judgeRefusals(evidence: Evidence, meaning: Meaning): readonly Finding<SignInDetail>[] {
  const told = refusedSignIns(evidence).filter(({ refusal }) => refusal.meaning === meaning);
  if (told.length > 0) return [refusalFound(evidence, told, certaintyOf(told))];
  const refused = refusedSignIns(evidence);
  // what a server leaves unsaid excludes nothing
  if (refused[0] && refused[0].look.outcome !== 'refused') return [];
  const other = refused.find((one) => givesAnotherReason(one, meaning));
  if (other) return [ruledOut(other.look.subject, `${other.look.data.host} gives another reason: "${wordsOf(other.look)}"`)];
  const [accepted] = acceptedSignIns(evidence);
  const isOpen = refused.some(({ refusal }) => refusal.meaning !== 'unknown') && !ACCOUNT_WIDE.has(meaning);
  return accepted && !isOpen ? [ruledOut(accepted.subject, `${accepted.data.host} accepts the name and the ${accepted.data.kind}.`)] : [];
}

/**
 * A server that only says no (RFC 5530 section 3 has [AUTHENTICATIONFAILED] for a reason that it does not want to give) leaves all reasons
 * open. One that blames the name or the password leaves out a lock or a switch, and not that programs have a password of their own.
 */
function givesAnotherReason({ look, refusal }: RefusedSignIn, than: Meaning): boolean {
  if (look.outcome !== 'refused' || refusal.meaning === 'unknown' || refusal.ambiguous) return false;
  if (refusal.meaning !== 'auth/bad-credentials') return true;
  return than !== 'auth/app-password-required' && NAMES_WHAT_IS_WRONG.test(withoutMarks(look.data.text ?? ''));
}

const NAMES_WHAT_IS_WRONG = new RegExp(`${PASSWORD}|${SECRETS}`, 'iu');

/**
 * One finding of all sign-ins that were refused for the same reason. What another service of the account refuses without
 * such a reason follows from it where the reason holds for the whole account; else it is told beside it.
 */
export function refusalFound(
  evidence: Evidence,
  told: readonly RefusedSignIn[],
  certainty: Certainty,
  more: readonly EvidenceLine[] = [],
): Found<SignInDetail> {
  const [{ look, refusal }] = told as readonly [RefusedSignIn, ...RefusedSignIn[]];
  const { host, service, username, kind } = look.data;
  const plainer = plainerBeside(evidence, told);
  const isOfAccount = ACCOUNT_WIDE.has(refusal.meaning);
  const affected = isOfAccount
    ? [...told, ...plainer].map((one) => one.look).concat(sparedBy(evidence, told))
    : told.map((one) => one.look);
  const besides = besidesOf(evidence, look, isOfAccount ? [] : plainer, refusal.wait);
  const shutOut = shutOutBy(evidence, host);
  return found({
    subject: look.subject,
    certainty,
    impact: 'blocks',
    accountsFor: [...told, ...plainer].map((one) => one.look.id),
    evidence: [
      ...[...told, ...plainer].slice(0, 4).map((one) => cite(one.look, answerOf(one.look))),
      ...heldBack(told),
      ...(shutOut ? [cite(shutOut, `Asked after that, ${shutOut.target} did not answer this computer any more.`)] : []),
      ...more,
    ],
    affects: affected.map(({ data }) => ({ service: data.service as Service, host: data.host, port: data.port })),
    ...(besides.says.length === 0 ? {} : { besides }),
    detail: {
      host,
      service,
      username,
      kind,
      said: wordsOf(look),
      ...(refusal.wait === undefined ? {} : { wait: refusal.wait }),
      ...(refusal.row?.page === undefined ? {} : { page: refusal.row.page }),
      ...(look.outcome === 'cut' || look.outcome === 'silent' ? { unanswered: look.outcome } : {}),
    },
  });
}

/** Who was refused before from the same address is asked late, whoever it was; that is no fault, and shows that somebody here tries in vain. */
function heldBack(told: readonly RefusedSignIn[]): readonly EvidenceLine[] {
  const [one] = told.filter(({ look }) => look.outcome === 'refused' && (look.data.askedAfterMs ?? 0) >= HELD_BACK_MS);
  if (!one) return [];
  const { host, askedAfterMs = 0, kind } = one.look.data;
  return [
    cite(
      one.look,
      `${host} let this computer wait for ${Math.round(askedAfterMs / 1000)} s before it asked for the ${kind}: it does so where sign-ins from here were refused shortly before.`,
    ),
  ];
}

/** Reasons that hold for the account, whichever service is asked. */
const ACCOUNT_WIDE: ReadonlySet<Read['meaning']> = new Set<Meaning>([
  'auth/bad-credentials',
  'auth/password-expired',
  'auth/app-password-required',
  'auth/second-factor-failing',
  'auth/account-locked',
  'auth/account-disabled',
  'settings/wrong-username',
]);

/** Two services of one account: the same name, and hosts that one operator runs. */
export function isSameAccount(a: Look<SignIn>, b: Look<SignIn>): boolean {
  return a.data.username.toLowerCase() === b.data.username.toLowerCase() && isSameOperator(a, b);
}

/** Two services at hosts that one operator runs. */
export function isSameOperator({ data: a }: Look<SignIn>, { data: b }: Look<SignIn>): boolean {
  return operatorOf(a.host) === operatorOf(b.host);
}

function operatorOf(host: string): string {
  return registrableDomain(host) ?? host;
}

/** What other services of the same account refused with the words of a wrong password, with unknown ones or with none. */
function plainerBeside(evidence: Evidence, told: readonly RefusedSignIn[]): readonly RefusedSignIn[] {
  if (told.every(({ look }) => !look.data.attempted)) return [];
  return refusedSignIns(evidence).filter(
    (one) =>
      (one.refusal.meaning === 'auth/bad-credentials' || one.refusal.meaning === 'unknown') &&
      one.look.data.attempted &&
      one.look.outcome !== 'malformed' &&
      !told.some(({ look }) => look.id === one.look.id) &&
      told.some(({ look }) => isSameAccount(look, one.look)),
  );
}

/** The services of the account at which no sign-in was made because of this refusal. */
function sparedBy(evidence: Evidence, told: readonly RefusedSignIn[]): readonly Look<SignIn>[] {
  return evidence
    .of('mail/sign-in')
    .filter((look) => look.role === 'path' && look.outcome === 'unlooked' && told.some((one) => isSameAccount(one.look, look)));
}

function besidesOf(
  evidence: Evidence,
  { data: { host } }: Look<SignIn>,
  plainer: readonly RefusedSignIn[],
  wait: string | undefined,
): NonNullable<Found['besides']> {
  const others = plainer.map(({ look }) => {
    const place = `${SERVICE_NAMES[look.data.service as Service]} at ${look.data.host}`;
    const how =
      look.outcome === 'refused' ? withFullStop(`is refused too, in other words: "${wordsOf(look)}"`) : 'gets no answer to the sign-in.';
    return `${place} ${how} That may have the same reason; if it stays so after the repair, the password is to be looked at as well.`;
  });
  const shutOut = shutOutBy(evidence, host);
  return {
    says: [...others, ...(shutOut ? [`After that ${host} stopped answering this computer.`] : [])],
    steps: shutOut
      ? [
          `Let no program on this network try again for ${wait ?? 'an hour'}: ${host} shuts out addresses from which refused sign-ins come, and each further try can make it longer.`,
        ]
      : [],
  };
}

/** `IMAP of mail.example.org answered the sign-in of ann@example.org: "[AUTHENTICATIONFAILED] …"` */
function answerOf(look: Look<SignIn>): string {
  const { service, host, username, attempted, offered } = look.data;
  const place = `${SERVICE_NAMES[service as Service]} of ${host}`;
  if (look.outcome === 'cut') return `${place} broke the connection off when the sign-in of ${username} was sent.`;
  if (look.outcome === 'silent') return `${place} answered nothing to the sign-in of ${username}.`;
  if (!attempted) return `${place} offers ${offered.length === 0 ? 'no sign-in method' : offered.join(', ')}.`;
  return `${place} answered the sign-in of ${username}: "${wordsOf(look)}"`;
}

/** The server's words in one line, with their code. */
export function wordsOf({ data: { status, code, text }, because }: Look<SignIn>): string {
  const first = (text ?? '').split(/\\n|\n/, 1)[0] ?? '';
  const said = [
    status === undefined || first.startsWith(status) ? '' : status,
    code === undefined || first.includes(code) ? '' : `[${code}]`,
    first,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return (said === '' ? (because ?? 'nothing') : said).slice(0, 200);
}

function certaintyOf(told: readonly RefusedSignIn[]): Certainty {
  return told.some(({ refusal: { by, ambiguous } }) => (by === 'wording' || by === 'code') && !ambiguous) ? 'certain' : 'likely';
}

function computeRefused(evidence: Evidence): readonly RefusedSignIn[] {
  const looks = evidence.of('mail/sign-in').filter(({ role, outcome }) => role === 'path' && outcome !== 'ok' && outcome !== 'unlooked');
  return looks.map((look) => ({ look, refusal: refusalOf(evidence, look, looks) }));
}

function refusalOf(evidence: Evidence, look: Look<SignIn>, all: readonly Look<SignIn>[]): Read {
  const { attempted } = look.data;
  const plain = { by: 'code', temporary: false, ambiguous: false } as const;
  if (!attempted) return { ...plain, meaning: wantsToken(look.data) ? 'auth/oauth-required' : 'auth/mechanism-mismatch' };
  // where another service of the account says no, this one has merely not put it into words
  const said = all.filter((other) => other !== look && other.outcome === 'refused' && other.data.attempted && isSameAccount(other, look));
  const isSaid = said.length > 0 && !(hangs(evidence, look) && said.every(leavesOpen));
  if (look.outcome === 'silent' || look.outcome === 'cut') {
    return { by: 'nothing', temporary: !isSaid, ambiguous: true, meaning: isSaid ? 'unknown' : 'auth/unavailable' };
  }
  if (look.outcome !== 'refused') return { ...plain, by: 'nothing', meaning: 'unknown', ambiguous: true };
  // neither the name nor the password was judged
  if (referralIn(look) !== undefined) return { ...plain, meaning: 'unknown' };
  const refusal = meaningOf(look.data);
  const isUnread = refusal.meaning === 'unknown' || (refusal.meaning === 'auth/bad-credentials' && refusal.ambiguous);
  // the name and the secret were taken, so that nothing is wrong with them
  if (look.data.sentAway && (refusal.meaning === 'auth/bad-credentials' || refusal.meaning === 'settings/wrong-username'))
    return { ...refusal, meaning: 'unknown', by: 'nothing', ambiguous: true };
  // no room in the system, whatever was asked (RFC 5321 section 4.2.3): Sendmail answers so to AUTH while its disk is full
  if (look.data.status === '452') return { ...refusal, meaning: 'server/unavailable', by: 'code', ambiguous: false };
  if (failsAtMailbox(look.data)) return { ...refusal, meaning: 'mailbox/inbox-unavailable', by: 'nothing', ambiguous: true };
  // what the operating system says to the server, or a path in it, is about no name and no password
  if (isUnread && OF_SYSTEM.test(look.data.text ?? ''))
    return { ...refusal, meaning: 'auth/unavailable', by: 'nothing', temporary: true, ambiguous: true };
  // a name or password is refused with NO; who closes instead has broken off (RFC 9051 section 7.1.5)
  if (look.data.status === 'BYE' && !look.data.sentAway && refusal.meaning === 'unknown' && !isSaid)
    return { ...refusal, meaning: 'auth/unavailable', temporary: true, ambiguous: true };
  // the protocol's own way was tried because no mechanism fitted, and it is not taken either
  const isOwnWay = look.data.mechanism !== undefined && !look.data.offered.includes(look.data.mechanism);
  if (refusal.meaning === 'auth/mechanism-mismatch' && isOwnWay && wantsToken(look.data))
    return { ...refusal, meaning: 'auth/oauth-required' };
  // some servers ask for the whole address in every refusal, also where it was given
  // … and where a part of it was given, what is asked for is the reason
  const isAskedFor =
    refusal.meaning === 'auth/bad-credentials' && !look.data.username.includes('@') && asksForWholeAddress(look.data.text ?? '');
  if (isAskedFor) return { ...refusal, meaning: 'settings/wrong-username', by: 'general', ambiguous: true };
  const isMisread = refusal.meaning === 'settings/wrong-username' && nameForm(evidence, look.data).is === 'as-it-should';
  return isMisread ? { ...refusal, meaning: 'auth/bad-credentials', ambiguous: true } : refusal;
}

function asksForWholeAddress(text: string): boolean {
  return WHOLE.test(withoutMarks(text));
}

const WHOLE = new RegExp(WHOLE_ADDRESS, 'iu');

/** It has the name and the secret, answers nothing for longer than sound servers hold a refusal back, and speaks to this computer as before. */
function hangs(evidence: Evidence, look: Look<SignIn>): boolean {
  const { unasked, waitedMs, askedAfterMs = 0 } = look.data;
  if (look.outcome !== 'silent' || unasked || waitedMs - askedAfterMs < HANGS_MS) return false;
  const after = entranceAfter(evidence, look);
  return after === undefined || after.outcome === 'ok';
}

const HANGS_MS = 7000;

/** Nobody was given a reason; words that nobody knows may be one. */
function leavesOpen(look: Look<SignIn>): boolean {
  return isUnsaid(look) && meaningOf(look.data).meaning !== 'unknown';
}

/**
 * Name and password were looked at before: with POP3 the answer to them is the one in which a mailbox opens or does not (RFC 1939
 * section 7), and Courier changes into the folder of a mailbox only once they are right.
 */
function failsAtMailbox({ service, status = '', code = '', text = '' }: SignIn): boolean {
  if (service !== 'pop3' && service !== 'imap') return false;
  // in use by another program, or too soon after the last time (RFC 2449 section 8), or not for now at all
  if (/^(?:IN-?USE|LOGIN-DELAY|AUTH\w*|LIMIT)$/i.test(code) || /\b(?:locked|in use|busy)\b/i.test(text)) return false;
  if (service === 'pop3' && MAILDROP.test(text)) return true;
  return STORE.test(text) && (status === 'BYE' || service === 'pop3');
}

const MAILDROP = pattern('i')`
  \b(?:unable to|can(?:not|'t)|could(?: not|n't)|failed to|fail(?:ed|ure)|error|problem) (?:\w+ )?(?:open|access|read|find|locate|load|select|stat)\w*
  (?: the| your| this| user)? (?:mail ?drop|mail ?box|in-?box|spool|mail ?(?:dir(?:ectory)?|file|folder|store))|
  \b(?:mail ?drop|mail ?box|in-?box|mail ?(?:dir|folder|file)) (?:does not exist|(?:is )?(?:missing|corrupt\w*|damaged|unreadable)|
  (?:could not|cannot|can't) be (?:opened|read|accessed|found))
`;

/** A folder of a mailbox, and that the system does not let the server into it. */
const STORE = pattern('i')`
  \bchdir\b.{1,120}\bfailed\b|\bmail ?(?:box|dir)?(?: directory| folder)? (?:is )?(?:not (?:owned|accessible|readable|writable)|owned by another)|\bfatal error: (?:permission denied|input/output error|read-only|no such file)|
  (?:maildir|mbox|vmail|(?<!/etc)/mail/|/home/|\binbox\b).{0,60}\b(?:no such file or directory|permission denied|input/output error|not a directory)|
  \b(?:no such file or directory|permission denied|input/output error)\b.{0,60}(?:maildir|mbox|vmail|(?<!/etc)/mail/|\binbox\b)
`;

/** The sentences of POSIX for errno (strerror), and the path of a file. */
const OF_SYSTEM = pattern('i')`
  \b(?:no such file or directory|not a directory|is a directory|file exists|input/output error|read-only file system|
  stale (?:nfs )?file handle|too many open files|cannot allocate memory|resource temporarily unavailable|broken pipe|
  no space left on device|structure needs cleaning|transport endpoint is not connected)\b|(?:^|[\s"'(])/(?:[\w.@+-]+/)+[\w.@+-]+
`;

/** A password was given, and the server takes tokens (RFC 7628, and its forerunner). */
function wantsToken({ kind, offered }: SignIn): boolean {
  return kind === 'password' && offered.some((name) => name === 'XOAUTH2' || name === 'OAUTHBEARER');
}
