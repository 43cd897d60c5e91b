/**
 * Why a server turns a client away in its greeting or in its first replies, as far as its words tell.
 *
 * - `unavailable` the service itself is out for now
 * - `too-many` connections or sign-ins from here, or for this account, are too many for now
 * - `not-welcome` policy: this client, its address or its reputation is refused
 * - `unsaid` it gives no reason
 */
export type TurnedAway = 'unavailable' | 'too-many' | 'not-welcome' | 'unsaid';

export interface Words {
  readonly status?: string | undefined;
  readonly code?: string | undefined;
  readonly text?: string | undefined;
}

/** Reads the reason out of a reply. The most specific wording beats the code (RFC 5530, RFC 3206, RFC 3463). */
export function turnedAway({ status = '', code = '', text = '' }: Words): TurnedAway {
  const said = text.toLowerCase();
  if (TOO_MANY.some((pattern) => pattern.test(said)) || /^(?:inuse|limit|in-use)\b/i.test(code)) return 'too-many';
  if (NOT_WELCOME.some((pattern) => pattern.test(said))) return 'not-welcome';
  if (UNAVAILABLE.some((pattern) => pattern.test(said)) || /^(?:unavailable|serverbug|trylater|sys\/temp|sys\/perm)\b/i.test(code))
    return 'unavailable';
  if (TURNED_DOWN.test(said)) return 'not-welcome';
  // "not now" by its kind and by its words: whatever policy is behind it passes
  if (/^4/.test(status) && LATER.test(said)) return 'unavailable';
  // RFC 3463 section 3: x.7.x is security or policy, x.3.x the mail system itself
  if (/\b[45]\.7\.\d+\b/.test(`${code} ${said}`)) return 'not-welcome';
  // RFC 5321 section 4.2.3: 421 is "service not available"
  if (/\b[45]\.3\.\d+\b/.test(`${code} ${said}`) || status === '421' || LATER.test(said)) return 'unavailable';
  return 'unsaid';
}

/** The service is one for now: it said so by its kind of reply, not only by its words. */
export function isTemporary({ status = '', code = '' }: Words): boolean {
  return /^4/.test(status) || /^(?:unavailable|trylater|sys\/temp|inuse|in-use)/i.test(code) || /^4\./.test(code);
}

/** The server says that it is its own encryption that it has not got: `TLS initialization failed`, `TLS not available`. */
export function wantsEncryption(text: string): boolean {
  return /\b(?:tls|ssl|certificate|private key|encryption)\b.{0,40}\b(?:fail|not available|unavailable|error|problem|missing|not (?:configured|initiali[sz]ed|readable|loaded))|\b(?:fail|cannot|could not|can't|unable)\w*\b.{0,40}\b(?:tls|ssl|certificate|private key)\b/i.test(
    text,
  );
}

/**
 * Asked for encryption, the server says that for now it cannot go on, and not for want of encryption: x.3.z is the mail system itself, x.7.z
 * its security (RFC 3463 sections 3.4 and 3.8), unless it asks to be tried again. Postfix and Sendmail say so while a filter that they have to
 * ask is away.
 */
export function isOutForNow({ status = '', code = '', text = '' }: Words): boolean {
  return /^4/.test(status) && (/^4\.3\./.test(code) || LATER.test(text.toLowerCase())) && !wantsEncryption(text);
}

const TOO_MANY: readonly RegExp[] = [
  /\btoo (?:many|much)\b.{0,40}\b(?:connection|session|client|login|log-in|sign-in|attempt|request|concurrent|simultaneous)/,
  /\btoo many\b(?!.{0,20}\bhops?\b)/,
  /\b(?:maximum|max\.?)\b.{0,30}\b(?:connection|session|client|login|user)/,
  /\b(?:connection|session|concurrency|login)s?\b.{0,40}\b(?:limit|maximum|exceeded|throttl)/,
  /\b(?:limit|quota)\b.{0,30}\b(?:connection|session)s?\b/,
  /\brate[- ]?limit/,
  /\b(?:connection|request) rate\b/,
  /\b(?:unusual|unusually high|excessive|high) (?:rate|number|amount|volume)\b/,
  /\bthrottl/,
  /\bslow down\b/,
];

const NOT_WELCOME: readonly RegExp[] = [
  /\bblock(?:ed|ing|list|lists|listed)?\b/,
  /\bblack-?list|\bdeny-?list|\bdnsbl|\brbl\b|spamhaus|spamcop|barracuda/,
  /\breputation\b/,
  /\b(?:access|permission|client|host)\b.{0,30}\b(?:denied|rejected|refused|not (?:allowed|permitted|authori[sz]ed))/,
  /\bbanned\b|\bprohibit(?:ed|ion)\b/,
  /\bnot (?:allowed|permitted|authori[sz]ed|welcome)\b/,
  /\bpolicy\b/,
  /\breverse dns\b|\bptr\b/,
];

/** A connection is refused for many reasons: what else is said counts before. */
const TURNED_DOWN = /\b(?:connection|connect)\b.{0,30}\b(?:denied|rejected|refused)/;

const UNAVAILABLE: readonly RegExp[] = [
  /\b(?:service|server|system|host|mailbox server|backend|back end|proxy)\b.{0,40}\b(?:unavailable|not available|not ready|is down|offline|unreachable|overloaded|busy)/,
  /\b(?:temporar(?:y|ily)|currently)\b.{0,40}\b(?:unavailable|not available|failure|error|problem|down|closed|suspended)/,
  /\bunavailable\b/,
  /\b(?:process|daemon|service|server|backend|back end|upstream|database|storage)\b.{0,30}\b(?:broken|died|crashed|failed|failure|failing|lost|not responding|timed? ?out)/,
  /\b(?:can(?:not|'t)|could not|unable to|failed to) (?:connect|reach|contact|talk)\b/,
  /\bno space left\b|\bdisk full\b/,
  /\bmaintenance\b/,
  /\bshut(?:ting)?[- ]?(?:down|ting)\b/,
  /\b(?:closing|close)\b.{0,30}\b(?:channel|connection)\b.*\btry\b/,
  /\b(?:out of|insufficient|not enough|low) (?:system )?(?:memory|resources|disk|storage|space)/,
  /\boverload|\bload (?:is )?too high|\bhigh load|\btoo much load|\bsystem load\b|\btoo busy\b/,
  /\bno (?:smtp|imap|pop3?|mail) service\b|\bdoes not (?:accept|provide) mail service\b/,
  /\bnot (?:currently |now )?(?:accepting|taking|serving)\b|\bout of (?:service|order)\b|\b(?:is |was |been )?(?:disabled|switched off|turned off|suspended)\b/,
  /\binternal (?:server )?error\b|\bfatal error\b|\bunexpected failure\b/,
];

/** Said for many reasons; it counts when nothing better is known. */
const LATER = /\btry (?:again|later)|\bplease (?:retry|try)\b|\bcome back\b/;
