import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import { OF_ANOTHER_APP } from '@mailmedic/knowledge/replies/sign-in/general/other-ways.ts';
import { SIGN_IN_REPLIES } from '@mailmedic/knowledge/replies/sign-in/all.ts';
import type { Issuer, SignInMeaning, SignInRow } from '@mailmedic/knowledge/replies/sign-in/row.ts';
import { readRefusal, type RefusalWords } from './refusal-words.ts';

export type Meaning = SignInMeaning | 'unknown';

type Said = Pick<SignIn, 'status' | 'code' | 'text' | 'greeting' | 'host' | 'explained'>;

/** What a refused sign-in means, and how that is known. */
export interface Refusal {
  readonly meaning: Meaning;
  /** `wording`: an issuer's own known words; `general`: words that say it whoever uses them; `code`: the reply's code alone */
  readonly by: 'wording' | 'general' | 'code' | 'nothing';
  readonly row?: SignInRow;
  /** the server says that it is so for now */
  readonly temporary: boolean;
  /** the words stand for several reasons, and this is only the commonest */
  readonly ambiguous: boolean;
  /** how long to wait, where the server says */
  readonly wait?: string;
}

/**
 * Reads a refusal: the most specific known wording beats the code (RFC 5530, RFC 3206, RFC 4954, RFC 5248), the software that
 * speaks beats others, and what is temporary is never a wrong password.
 */
export function meaningOf(said: Said): Refusal {
  const { status = '', code = '', text = '', explained = '' } = said;
  // replies of several lines are read as one; their line ends are escaped in what the look holds
  const words = `${status} ${/^[A-Z0-9/-]+$/i.test(code) ? `[${code}]` : code.includes(' ') ? code : ''} ${text} ${explained}`
    .replaceAll(/\\[rn]|\s+/g, ' ')
    .trim()
    .slice(0, 1000);
  const temporary = isTemporary(status, code);
  const wait = waitIn(words);
  const known = { temporary, ...(wait === undefined ? {} : { wait }) };
  const read = readRefusal(words);
  const row = bestRow(read, said, temporary);
  const byCode = meaningByCode(status, code, temporary);
  if (row) {
    const said = { ...known, meaning: row.means, row };
    // words and a code of its own that say the same leave nothing open
    if (row.means === byCode && byCode !== 'auth/bad-credentials') return { ...said, by: 'code', ambiguous: false };
    // a code that says exactly why, beside words that would say something else of anybody
    if (byCode !== undefined && row.issuer === 'general' && saysExactly(status, code))
      return { ...known, meaning: byCode, by: 'code', ambiguous: false };
    // "try again later", "failed" or "not allowed" beside a code that says why
    // (534 alone is given to whatever else is wanted first, RFC 4954 section 6 speaks of a stronger mechanism)
    const isVague =
      row.issuer === 'general' &&
      row.ambiguous === true &&
      byCode !== 'auth/bad-credentials' &&
      !(status === '534' && !CODES.some(([pattern]) => pattern.test(code)));
    if (byCode !== undefined && !saysWhomToAsk(code, row) && (isVague || SAYS_WHY[row.means]?.has(byCode)))
      return { ...known, meaning: byCode, by: 'code', ambiguous: false };
    return { ...said, by: row.issuer === 'general' ? 'general' : 'wording', ambiguous: row.ambiguous === true };
  }
  if (byCode === undefined || (byCode === 'auth/bad-credentials' && (read.isOfAPlace || read.isOfSomethingElse)))
    return { ...known, meaning: temporary ? 'auth/unavailable' : 'unknown', by: temporary ? 'code' : 'nothing', ambiguous: true };
  const leavesOpen = byCode === 'auth/bad-credentials' || WHOM_TO_ASK.test(code);
  return { ...known, meaning: byCode, by: 'code', ambiguous: leavesOpen && /\p{L}{3}/u.test(text) };
}

/**
 * RFC 5530 section 3 has [CONTACTADMIN] for whatever the administrator is to be asked about, and Dovecot puts it before every reason that
 * was written for an account (`nologin`): any reason beside it says more.
 */
function saysWhomToAsk(code: string, { means, ambiguous }: SignInRow): boolean {
  return WHOM_TO_ASK.test(code) && !(means === 'auth/bad-credentials' && ambiguous === true);
}

const WHOM_TO_ASK = /^CONTACTADMIN\b/i;

/** The password has expired, the channel is not encrypted, the account is closed: codes of which no server makes another use. */
function saysExactly(status: string, code: string): boolean {
  return status === '538' || /^(?:EXPIRED|PRIVACYREQUIRED|[45]\.7\.1[12]|5\.7\.13)$/i.test(code);
}

/** What a code says so exactly that "try again later" or "failed" beside it says no more. */
const SAYS_WHY: Partial<Record<Meaning, ReadonlySet<Meaning>>> = {
  'auth/unavailable': new Set<Meaning>(['auth/rate-limited', 'auth/password-expired', 'auth/mechanism-mismatch']),
  'auth/bad-credentials': new Set<Meaning>([
    'auth/rate-limited',
    'auth/password-expired',
    'auth/mechanism-mismatch',
    'auth/account-disabled',
  ]),
};

/** A reply by which nobody is to be blamed: 4xx (RFC 5321 section 4.2.1), [UNAVAILABLE] (RFC 5530), [SYS/TEMP] (RFC 3206). */
function isTemporary(status: string, code: string): boolean {
  return /^4\d\d$/.test(status) || /^4\./.test(code) || /^(?:UNAVAILABLE|SYS\/TEMP|INUSE|IN-USE|LOGIN-DELAY|LIMIT|SERVERBUG)\b/i.test(code);
}

/** What is meant by a wrong password or name is final: a row that says so does not hold for a temporary refusal. */
function bestRow(read: RefusalWords, said: Said, temporary: boolean): SignInRow | undefined {
  const issuer = issuerOf(said);
  const fitting = SIGN_IN_REPLIES.flatMap((row, index) => {
    const own = row.issuer === issuer;
    if (isExcluded(row, own, read, temporary)) return [];
    const match = row.says.exec(wordsFor(row, read));
    return match ? [{ row, rank: tier(row, own) + (row.issuer === 'general' ? -index : Math.min(match[0]?.length ?? 0, 9999)) }] : [];
  });
  const best = fitting.toSorted((a, b) => b.rank - a.rank)[0]?.row;
  return best?.ambiguous && best.issuer !== 'general' ? (reasonBeside(best, read) ?? best) : best;
}

function isExcluded({ issuer, means, ambiguous, exact, says }: SignInRow, own: boolean, read: RefusalWords, temporary: boolean): boolean {
  if (temporary && (means === 'auth/bad-credentials' || means === 'settings/wrong-username')) return true;
  if (means === 'auth/app-password-required' && OF_ANOTHER_APP.test(read.reason)) return true;
  // words that only mean so in one provider's mouth mean nothing in another's
  if (issuer !== 'general')
    return (ambiguous === true && !own && !SOFTWARE.has(issuer)) || (means === 'auth/bad-credentials' && !exact && read.isOfAPlace);
  if (read.isToldWhy && means === 'auth/bad-credentials' && !says.test(read.why)) return true;
  if (read.isOfMachines && means === 'auth/bad-credentials') return true;
  if (read.isOfGrammar && means !== 'auth/unavailable' && means !== 'auth/mechanism-mismatch') return true;
  return (
    (read.isFromAPlace && (means === 'auth/protocol-disabled' || means === 'auth/account-disabled')) ||
    (read.isOfAPlace && (ambiguous === true || means === 'auth/bad-credentials'))
  );
}

function wordsFor({ issuer, means }: SignInRow, { all, reason, why }: RefusalWords): string {
  if (issuer !== 'general') return all;
  return means === 'auth/bad-credentials' ? reason : why;
}

/** Why, where it is said beside the words by which an issuer refuses everybody. */
function reasonBeside(common: SignInRow, { all }: RefusalWords): SignInRow | undefined {
  const [no = ''] = common.says.exec(all) ?? [];
  if (!/^\W*(?:\[[A-Z]+\]|\(#\w+\))\W*$/.test(no) && !PLAIN_NO.some(({ says }) => says.test(no))) return undefined;
  const rest = readRefusal(all.replace(no, ' ')).reason;
  return REASONS.find(({ says }) => says.test(rest));
}

const GENERAL_ROWS = SIGN_IN_REPLIES.filter(({ issuer }) => issuer === 'general');
const PLAIN_NO = GENERAL_ROWS.filter(({ means }) => means === 'auth/bad-credentials');
const REASONS = GENERAL_ROWS.filter(
  ({ means, ambiguous }) => !ambiguous && means !== 'auth/bad-credentials' && means !== 'auth/unavailable',
);

/** Plain words of the issuer itself first; what may mean several things yields to whatever gives a rarer reason. */
function tier(row: SignInRow, own: boolean): number {
  if (row.exact) return 90_000;
  const isCommon = row.means === 'auth/bad-credentials';
  if (row.issuer === 'general') return isCommon ? 10_000 : 50_000;
  if (isCommon) return own ? 40_000 : row.ambiguous ? 20_000 : 30_000;
  if (row.ambiguous) return own ? 60_000 : 25_000;
  // a provider's words under another name: less than what anybody's words would say
  return own ? 80_000 : SOFTWARE.has(row.issuer) ? 70_000 : 45_000;
}

/** Software that many providers run: its words are met under any name. */
const SOFTWARE: ReadonlySet<Issuer> = new Set<Issuer>([
  'dovecot',
  'cyrus',
  'courier',
  'exchange',
  'zimbra',
  'postfix',
  'exim',
  'sendmail',
  'hmailserver',
  'perdition',
  'directory',
]);

/** Whose software or service speaks, by its host and its greeting. */
export function issuerOf({ host, greeting = '' }: Pick<Said, 'host' | 'greeting'>): Issuer | undefined {
  return ISSUERS.find(([, pattern]) => pattern.test(`${host} ${greeting}`))?.[0];
}

const ISSUERS: readonly (readonly [Issuer, RegExp])[] = [
  ['gmail', /\bgmail\.com|googlemail|gimap|Gpop|gsmtp/i],
  ['microsoft-365', /office365|outlook\.com|hotmail|protection\.outlook/i],
  ['yahoo', /mail\.yahoo|aol\.com|\.yahoo\./i],
  ['icloud', /\bmail\.me\.com|icloud|\biSCREAM\b/i],
  ['fastmail', /fastmail|messagingengine/i],
  ['zoho', /\bzoho/i],
  ['proton', /proton/i],
  ['gmx', /\bgmx\b|web\.de|\bmail\.com\b|perfora|kundenserver/i],
  ['ionos', /ionos|1and1|1und1/i],
  ['ovh', /\bovh\b/i],
  ['yandex', /yandex/i],
  ['mail-ru', /\bmail\.ru\b/i],
  ['qq', /\bqq\.com\b|\b163\.com\b|\b126\.com\b|\b188\.com\b|\byeah\.net\b|netease|coremail/i],
  ['aliyun', /\baliyun\.com\b|mxhichina/i],
  ['rackspace', /emailsrvr|rackspace/i],
  ['exchange', /Microsoft Exchange|Microsoft ESMTP/i],
  ['zimbra', /zimbra/i],
  ['dovecot', /dovecot/i],
  ['cyrus', /cyrus/i],
  ['courier', /courier/i],
  ['exim', /\bexim\b/i],
  ['hmailserver', /hmailserver/i],
  ['sendmail', /sendmail/i],
  ['postfix', /postfix/i],
  ['perdition', /perdition/i],
];

function meaningByCode(status: string, code: string, temporary: boolean): Meaning | undefined {
  for (const [pattern, means] of CODES) if (pattern.test(code) && !(temporary && means === 'auth/bad-credentials')) return means;
  if (temporary) return 'auth/unavailable';
  return STATUSES[status];
}

/** RFC 5530 section 3, RFC 3206, RFC 2449 section 8, RFC 4954 section 6, RFC 5248 section 2.4. */
const CODES: readonly (readonly [RegExp, Meaning])[] = [
  [/^AUTHENTICATIONFAILED\b/i, 'auth/bad-credentials'],
  [/^EXPIRED\b/i, 'auth/password-expired'],
  [/^(?:UNAVAILABLE|SERVERBUG|SYS\/TEMP|SYS\/PERM)\b/i, 'auth/unavailable'],
  [/^(?:LIMIT|LOGIN-DELAY|INUSE|IN-USE)\b/i, 'auth/rate-limited'],
  [/^(?:PRIVACYREQUIRED|AUTH-REQUIRED)\b/i, 'auth/mechanism-mismatch'],
  [/^(?:AUTHORIZATIONFAILED|NOPERM)\b/i, 'auth/protocol-disabled'],
  [/^CONTACTADMIN\b/i, 'auth/account-disabled'],
  [/^AUTH\b/i, 'auth/bad-credentials'],
  [/^5\.7\.8$/, 'auth/bad-credentials'],
  [/^5\.7\.9$/, 'auth/mechanism-mismatch'],
  [/^[45]\.7\.12$/, 'auth/password-expired'],
  [/^5\.7\.11$/, 'auth/mechanism-mismatch'],
  [/^5\.7\.13$/, 'auth/account-disabled'],
];

/** RFC 4954 section 6. */
const STATUSES: Readonly<Record<string, Meaning>> = {
  '504': 'auth/mechanism-mismatch',
  '534': 'auth/mechanism-mismatch',
  '538': 'auth/mechanism-mismatch',
  '535': 'auth/bad-credentials',
};

/** `in 15 minutes`, `for 3600 seconds` */
function waitIn(words: string): string | undefined {
  const said = /\b(\d{1,5})\s*(seconds?|secs?|minutes?|mins?|hours?|days?)\b/i.exec(words);
  if (!said) return undefined;
  const unit = (said[2] ?? '').toLowerCase();
  const word = unit.startsWith('s') ? 'second' : unit.startsWith('m') ? 'minute' : unit.startsWith('h') ? 'hour' : 'day';
  return `${said[1] ?? ''} ${word}${said[1] === '1' ? '' : 's'}`;
}
