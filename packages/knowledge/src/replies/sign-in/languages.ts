import { any, either, inOneSentence, or, together, without } from '../../lexicon/combined.ts';
import { AGAIN, ATTEMPT, BANDWIDTH, DURATION, EVERY, LIMIT, REACHED, TOO_MANY } from '../../lexicon/amounts.ts';
import {
  APP_PASSWORD,
  CREDENTIALS,
  DOMAIN_PART,
  METHOD,
  NEW_PASSWORD,
  OAUTH,
  OF_ITS_OWN,
  PASSWORD,
  SECOND_FACTOR,
  SECRETS,
  TOKEN,
  WHOLE_ADDRESS,
  WITHOUT,
} from '../../lexicon/credentials.ts';
import { FORMER, MOVES, ONLY_FOR, PERSONAL_NUMBER, WRONG_TRIES } from '../../lexicon/circumstances.ts';
import { FETCHES } from '../../lexicon/fetching.ts';
import { INNER_WORKINGS, MACHINE_PARTS } from '../../lexicon/machines.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { AUTHENTICATION_TOKEN, AUTHENTICATOR, VERIFIES } from '../../lexicon/proofs.ts';
import { DENIED, ERROR, FAILED, FALSE, FAULT, NOT_ALLOWED, UNABLE, UNSUPPORTED } from '../../lexicon/refusing.ts';
import {
  ACTIVE,
  ADMITS,
  CHECK,
  CONFIRM,
  FINDS,
  KNOWS,
  NEGATION,
  NONE,
  ONLY,
  REQUIRED,
  RIGHT,
  SUCH,
  TAKES,
} from '../../lexicon/sentences.ts';
import {
  CHANGE,
  DISABLED,
  ENABLE,
  EXPIRED,
  IN_USE,
  LOCKED,
  LOCKED_UP,
  MISUSE,
  PENDING,
  POLICY,
  TEMPORARY,
  UNPAID,
} from '../../lexicon/states.ts';
import {
  ACCOUNT,
  ADDRESS,
  BACKEND,
  CONNECTION,
  ENCRYPTION,
  IN_THE_CLEAR,
  MESSAGE,
  PLACE,
  PLAN,
  PROTOCOL,
  RIGHTS,
  SIGN_IN,
  WEBMAIL,
} from '../../lexicon/things.ts';
import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const PAM = 'https://github.com/linux-pam/linux-pam/tree/master/po';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';
/** Locked after too many tries, of whatever. */
const LOCKED_BY_TRIES = `(?:${LOCKED})[^]*(?:${TOO_MANY})|(?:${TOO_MANY})[^]*(?:${LOCKED})`;
/** A number of something, which is no number of a reply. */
const SO_MANY = '(?<![.\\d])\\d{1,2} \\p{L}';
const WITH =
  '(?<!\\p{L})(?:with|use|using|mit|verwenden|avec|utilisez|con|use|usa|usi|com|met|gebruik|uzyj|pomoca|s|z|med|ile|под|с|з)(?!\\p{L})';
const INACTIVE = '(?<!\\p{L})(?:inactive|inaktiv|inactif|inactiv|inattiv|inativ|nieaktywn|neaktiv|pasif|неактив)';
const FULL =
  '(?<!\\p{L})(?:full|voll|plein|llen|pien|chei|vol|pelny|pelna|plny|plna|fullt?|fuld|dolu|полн|переполн|заповнен)|已满|いっぱい|가득';
const SERVICE = '\\bservice\\b';
const MODULE = '[a-z]{0,20}modul[a-z]{0,6}|модул|模块|モジュール|모듈';
/** The two halves of "could not" apart, as German has them, and any verb with the ending for it. */
const COULD_NOT =
  '\\b(?:kann|konnten?) (?:[a-z]+ ){0,4}nicht\\b|\\b(?:no puede|ne peut pas|non puo|nao pode|kan (?:geen|inte|ikke)|nie moze|nemuze)|не мо[жг]|[가-힣] ?수 없';
/** "You will soon receive a message" promises no more than that. */
const ARRIVES = '(?:erhalten|recev|recib|ricev|receb|ontvang|otrzym|obdrz|motta|modtag|receive)\\p{L}*\\b';
const WRONG = or(FALSE, FAILED);

/**
 * What two things spoken of together mean, whatever the language and the sentence: a password and its end, a protocol and a switch. The
 * words are those of dictionaries (lexicon/), no issuer's own; what they do not say stays unknown.
 */
export const IN_OTHER_LANGUAGES = rowsOf('general', '2026-11-22', [
  [without(any(APP_PASSWORD), NOT_ALLOWED), 'auth/app-password-required', RFC5248],
  [without(together(PASSWORD, OF_ITS_OWN, 30), NOT_ALLOWED), 'auth/app-password-required', RFC5248],
  [without(any(OAUTH), WRONG, EXPIRED, '\\brevoked\\b'), 'auth/oauth-required', RFC5248],
  [without(any(SECOND_FACTOR), LOCKED_BY_TRIES), 'auth/second-factor-failing', RFC5248],
  [together(PASSWORD, EXPIRED), 'auth/password-expired', RFC5530],
  [together(AUTHENTICATION_TOKEN, EXPIRED), 'auth/password-expired', PAM],
  [without(any(AUTHENTICATOR), BACKEND, FAULT, LOCKED), 'auth/second-factor-failing', RFC5248],
  // whoever checks the password cannot get what it has to be compared with
  [inOneSentence(FETCHES, or(BACKEND, SERVICE), or(UNABLE, COULD_NOT)), 'auth/unavailable', RFC5530],
  [together(MODULE, ERROR, 25), 'auth/unavailable', PAM],
  [without(together(PASSWORD, CHANGE), WRONG, LOCKED, DISABLED), 'auth/password-expired', RFC5530],
  [together(or(TOO_MANY, LIMIT, REACHED), ATTEMPT), 'auth/account-locked', RFC5248],
  [inOneSentence(PASSWORD, POLICY, NEGATION), 'auth/password-expired', RFC5530],
  [without(any(NEW_PASSWORD), WRONG, LOCKED, DISABLED), 'auth/password-expired', RFC5530],
  [together(WRONG_TRIES, DURATION), 'auth/account-locked', RFC5248],
  [inOneSentence(SO_MANY, LOCKED, or(FAILED, FALSE)), 'auth/account-locked', RFC5248],
  [together(TOO_MANY, or(ERROR, FALSE), 40), 'auth/account-locked', RFC5248],
  [together(or(LOCKED, DISABLED), ATTEMPT), 'auth/account-locked', RFC5248],
  [together(LOCKED, or(DURATION, AGAIN), 40), 'auth/account-locked', RFC5248],
  [without(inOneSentence(TOO_MANY, SIGN_IN, WRONG), '\\bquota\\b'), 'auth/account-locked', RFC5248],
  [together(TOO_MANY, or(CONNECTION, SIGN_IN)), 'auth/rate-limited', RFC5530],
  [together(or(ACCOUNT, CONNECTION), IN_USE), 'auth/rate-limited', RFC5530],
  [together(LOCKED, FALSE), 'auth/account-locked', RFC5248],
  [/频率|頻率|頻度|빈도|haufigkeit|frequence|frecuencia|frequenza|frequencia|частот/iu, 'auth/rate-limited', RFC5530],
  [together(EVERY, DURATION, 10), 'auth/rate-limited', RFC5530],
  [together(TOO_MANY, MESSAGE), 'auth/rate-limited', RFC5530],
  [together(LIMIT, REACHED), 'auth/rate-limited', RFC5530],
  [together(BANDWIDTH, or(LIMIT, REACHED, TOO_MANY)), 'auth/rate-limited', RFC5530],
  [without(together(or(LOCKED, DISABLED), TEMPORARY), BACKEND), 'auth/account-locked', RFC5248],
  [without(inOneSentence(DENIED, TEMPORARY, MISUSE), BACKEND), 'auth/account-locked', RFC5248],
  [together(SECRETS, EXPIRED, 40), 'auth/password-expired', RFC5530],
  [together(PASSWORD, INACTIVE, 30), 'auth/password-expired', RFC5530, { ambiguous: true }],
  [inOneSentence(METHOD, or(UNSUPPORTED, NOT_ALLOWED, DISABLED)), 'auth/mechanism-mismatch', RFC4954],
  [together(ENCRYPTION, or(REQUIRED, ENABLE)), 'auth/mechanism-mismatch', RFC4954],
  [inOneSentence(ENCRYPTION, WITHOUT, or(NOT_ALLOWED, DISABLED, DENIED, UNSUPPORTED)), 'auth/mechanism-mismatch', RFC4954],
  [any(IN_THE_CLEAR), 'auth/mechanism-mismatch', RFC4954],
  [any(WHOLE_ADDRESS), 'settings/wrong-username', RFC5248],
  [together(PERSONAL_NUMBER, or(SIGN_IN, ADMITS, WITH), 30), 'settings/wrong-username', RFC5248],
  [together('alias(?:es)?', or(SIGN_IN, CREDENTIALS)), 'settings/wrong-username', RFC5248],
  [without(together(CREDENTIALS, DOMAIN_PART, 30), FALSE, DISABLED, LOCKED, NOT_ALLOWED), 'settings/wrong-username', RFC5248],
  [together(WITHOUT, DOMAIN_PART, 20), 'settings/wrong-username', RFC5248],
  [without(inOneSentence(CREDENTIALS, ADDRESS, REQUIRED), PASSWORD, FALSE), 'settings/wrong-username', RFC5248],
  [
    without(together(or(ACCOUNT, CREDENTIALS, PASSWORD, SIGN_IN), LOCKED_UP, 30), 'admin', 'postmaster', 'operator', BACKEND),
    'auth/account-locked',
    RFC5248,
  ],
  [together(ACCOUNT, UNPAID), 'auth/account-disabled', RFC5248],
  [together(ACCOUNT, FORMER), 'auth/account-disabled', RFC5248],
  [together(or(LOCKED, DISABLED, DENIED), or(UNPAID, MISUSE)), 'auth/account-disabled', RFC5248],
  [without(together(PROTOCOL, or(DISABLED, NOT_ALLOWED, LOCKED, ENABLE, EXPIRED)), TEMPORARY), 'auth/protocol-disabled', RFC5530],
  [together(PROTOCOL, PLAN, 80), 'auth/protocol-disabled', RFC5530],
  [together(PROTOCOL, ONLY_FOR), 'auth/protocol-disabled', RFC5530],
  [without(together(or(ACCOUNT, CREDENTIALS), or(LOCKED, DISABLED)), TEMPORARY), 'auth/account-disabled', RFC5248],
  [inOneSentence(PROTOCOL, NEGATION, ACTIVE), 'auth/protocol-disabled', RFC5530],
  [inOneSentence(ACCOUNT, NEGATION, ACTIVE), 'auth/account-disabled', RFC5248],
  [together(ACCOUNT, or(EXPIRED, ENABLE, PENDING)), 'auth/account-disabled', RFC5248],
  [together(CONNECTION, EXPIRED, 40), 'auth/unavailable', RFC5530],
  [together(CREDENTIALS, EXPIRED, 30), 'auth/account-disabled', RFC5248, { ambiguous: true }],
  [
    without(inOneSentence(MACHINE_PARTS, or(TOO_MANY, ERROR, UNABLE, NONE, REACHED, NEGATION, FULL)), PASSWORD, CREDENTIALS, ACCOUNT),
    'auth/unavailable',
    RFC5530,
  ],
  [inOneSentence(VERIFIES, ADDRESS, or(ACCOUNT, ENABLE)), 'auth/account-disabled', RFC5248],
  [inOneSentence(or(ACCOUNT, ADDRESS), CONFIRM, or(REQUIRED, '\\b(?:please|before|first)\\b')), 'auth/account-disabled', RFC5248],
  [together(ADDRESS, PENDING), 'auth/account-disabled', RFC5248, { ambiguous: true }],
  // "sign-in with a password has been switched off"
  [without(together(PASSWORD, or(DISABLED, NOT_ALLOWED), 30), FALSE), 'auth/oauth-required', RFC5248, { ambiguous: true }],
  [
    without(together(SIGN_IN, or(NOT_ALLOWED, DISABLED)), TEMPORARY, 'tokens?', '\\b(?:inactivity|idle)\\b'),
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [inOneSentence(RIGHTS, or(NEGATION, NONE)), 'auth/protocol-disabled', RFC5530, { ambiguous: true }],
  [together(WEBMAIL, ONLY, 40), 'auth/protocol-disabled', RFC5530],
  [inOneSentence(FETCHES, BACKEND, SIGN_IN, NEGATION), 'auth/unavailable', RFC5530],
  [without(together(BACKEND, ERROR, 15), PASSWORD), 'auth/unavailable', RFC5530],
  [
    pattern('iu')`
      (?:datenbank|server|system|verzeichnis|dienst|verbindungs)fehler|(?:database|server|systeem)fout|
      (?:databas|database|server|system)-?(?:fel|fejl|feil)(?![a-z])|内部エラー
    `,
    'auth/unavailable',
    RFC5530,
  ],
  [without(together(SIGN_IN, LOCKED), TEMPORARY), 'auth/account-locked', RFC5248, { ambiguous: true }],
  [together(BACKEND, FAULT), 'auth/unavailable', RFC5530],
  [together(MOVES, or(ACCOUNT, BACKEND, MESSAGE)), 'auth/unavailable', RFC5530],
  [without(any(TEMPORARY), ARRIVES), 'auth/unavailable', RFC5530],
  [together(ACCOUNT, NOT_ALLOWED), 'auth/protocol-disabled', RFC5530, { ambiguous: true }],
  [without(any(AGAIN), WRONG, PASSWORD), 'auth/unavailable', RFC5530, { ambiguous: true }],
  [inOneSentence(PLAN, NOT_ALLOWED), 'auth/protocol-disabled', RFC5530, { ambiguous: true }],
  [together(PLAN, or(NOT_ALLOWED, REQUIRED, NONE)), 'auth/protocol-disabled', RFC5530, { ambiguous: true }],
  [any(UNPAID), 'auth/account-disabled', RFC5248, { ambiguous: true }],
  [any(MISUSE), 'auth/account-disabled', RFC5248, { ambiguous: true }],
  [together(TOKEN, or(WRONG, EXPIRED)), 'auth/bad-credentials', 'https://www.rfc-editor.org/rfc/rfc7628'],
  [together(or(PASSWORD, CREDENTIALS, SIGN_IN), WRONG), 'auth/bad-credentials', RFC3206],
  [together(ACCOUNT, WRONG, 25), 'auth/bad-credentials', RFC3206],
  // and nothing more: a second sentence would say why
  [without(together(SIGN_IN, UNABLE, 40), BACKEND, '[.;:]\\s\\S+\\s\\S'), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [inOneSentence(or(PASSWORD, CREDENTIALS), NEGATION, or(RIGHT, TAKES, FINDS, KNOWS)), 'auth/bad-credentials', RFC3206],
  [inOneSentence(or(ACCOUNT, ADDRESS), or(NEGATION, NONE), or(FINDS, KNOWS)), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [together(ADDRESS, WRONG), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [inOneSentence(or(ACCOUNT, CREDENTIALS), SUCH, or(NEGATION, NONE)), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [inOneSentence(CHECK, PASSWORD), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [new RegExp(`(?:${NONE}).{0,12}?(?:${CREDENTIALS})`, 'iu'), 'auth/bad-credentials', RFC3206],
  [without(inOneSentence(ADMITS, NEGATION, or(PASSWORD, CREDENTIALS)), NOT_ALLOWED), 'auth/bad-credentials', RFC3206, { ambiguous: true }],
  [
    pattern('i')`
      ^\W*(?:-ERR|\d{3}(?: [45]\.\d+\.\d+)?|\[AUTH\w*\])?\W*(?:sorry\W+)?(?:we |i )?(?:unable to|cannot|can't|could not|couldn't|
      failed to) (?:log|sign) (?:you |user )?-?(?:in|on)\W*$|\b(?:log|sign) ?-?(?:in|on) failed\b|
      \b(?:e-?mail|address) (?:address )?(?:(?:is|was)(?: not|n't)|not) (?:registered|known|found|recogni[sz]ed)\b
    `,
    'auth/bad-credentials',
    RFC3206,
    { ambiguous: true },
  ],
  [
    /(?<!\p{L})(?:anmelde|login|logon|auth\p{L}{0,20}|autenti\p{L}{0,20}|inlogg?\p{L}{0,8}|innlogg\p{L}{0,8}|palogg\p{L}{0,8}|godkendelses)-?(?:fehler|fout|fel|fejl|feil)(?!\p{L})/iu,
    'auth/bad-credentials',
    RFC3206,
    { ambiguous: true },
  ],
  [/사용자(?:를|가)? ?알 수 없|알 수 없는 사용자/u, 'auth/bad-credentials', RFC3206],
  [together('\\b(?:digest|challenge(?: response)?|response|hash|hmac)\\b', FALSE, 20), 'auth/bad-credentials', RFC3206],
]);

/** Says no more than that a sign-in did not come about. */
export const SIGN_IN_REFUSED = without(together(SIGN_IN, or(FAILED, NOT_ALLOWED, DENIED, FALSE), 30), PASSWORD, PROTOCOL, PLACE, TOO_MANY);

/** Speaks of where a sign-in comes from: that is no matter of the name or the password. */
export const OF_A_PLACE = together(PLACE, or(NOT_ALLOWED, LOCKED, DISABLED, DENIED));

/** Speaks of what is wrong within the server, and of nothing that was given to it. */
export const OF_MACHINES = either(
  without(any(INNER_WORKINGS), PASSWORD, CREDENTIALS),
  without(
    pattern('i')`
      \b(?:load[ -]?balancers?|fork|(?:bad|wrong|invalid) (?:\w+ )?configuration|(?:access|login|sign-in|authentication) logs?(?! ?-?(?:in|on|out)\b)|
      (?:registro|journal|registo) (?:de |degli |dei |des |d.)(?:los )?(?:accesos|accessi|acces|acessos|connexions|inicios))\b
    `,
    PASSWORD,
  ),
);

/** "… or the account is locked": what else it may be. */
export const OR_ELSE = new RegExp(
  `(?<!\\p{L})(?:or|oder|ou|o|oppure|of|lub|albo|nebo|eller|veya|или|або)(?!\\p{L})[^.;]{0,60}?(?:${or(LOCKED, DISABLED, EXPIRED, NOT_ALLOWED)})`,
  'giu',
);

/** Says no more than that the name or the password is not the right one. */
export const PLAINLY_WRONG = together(or(PASSWORD, CREDENTIALS), FALSE, 30);

/** An "SMTP user" or an "IMAP password": not the protocol is spoken of. */
export const BY_PROTOCOL = new RegExp(
  `(?<![\\p{L}])(?:imap|pop3?|smtp)[ -]?(?!log)(?=${or(PASSWORD, CREDENTIALS, '(?:api )?(?:key|token)s?\\b')})`,
  'giu',
);
