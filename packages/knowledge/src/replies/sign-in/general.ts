import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/** Words that say what is meant whoever uses them. Rarer reasons are worded narrowly; what is common to all refusals comes last. */
export const GENERAL = rowsOf('general', '2026-11-21', [
  [/app(?:lication)?[- ]?(?:specific)?[- ]?passwords?\b(?!.{0,20}(?:expired|revoked))/i, 'auth/app-password-required', RFC5248],
  [
    /\b(?:one|third|external|client)[- ](?:time|party|mail)?\s?(?:authori[sz]ation code|client password)/i,
    'auth/app-password-required',
    RFC5248,
  ],
  [/\b(?:use|requires?|only|must|need).{0,40}\b(?:oauth ?2?(?:\.0)?|xoauth2?|oauthbearer|modern auth)/i, 'auth/oauth-required', RFC5248],
  [
    /\b(?:basic|legacy|plain(?:text)?|password)[- ]auth(?:entication)?\b.{0,40}\b(?:disabled|blocked|not (?:allowed|permitted|supported|enabled)|no longer|turned off|switched off)/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    /\b(?:log ?-?in|logging in|sign ?-?in|authentication) (?:with|by|using|via) (?:a )?passwords? .{0,30}\b(?:disabled|not (?:allowed|permitted|supported)|no longer|turned off|switched off)/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    /\b(?:second|2nd)[- ](?:factor|step)|two[- ](?:factor|step)|\b2[- ]?(?:fa|sv)\b|\bmulti-?factor|\bmfa\b|\botp\b|one[- ]time (?:password|code)|verification code|\btoken code\b/i,
    'auth/second-factor-failing',
    RFC5248,
  ],
  [
    /\bpass(?:word|phrase|wd)\b.{0,40}\b(?:expired|has lapsed|out of date|too old|must (?:be )?chang|needs? (?:to be )?chang|change required|must be (?:reset|renewed))/i,
    'auth/password-expired',
    RFC5530,
  ],
  [/\b(?:expired|change your|reset your|renew your)\b.{0,20}\bpass(?:word|phrase|wd)\b/i, 'auth/password-expired', RFC5530],
  [/\bcredentials?\b.{0,20}\bexpired/i, 'auth/password-expired', RFC5530],
  [
    /\btoo many (?:(?:simultaneous|concurrent|open|active|imap4?|pop3?|smtp|parallel) )*(?:connections?|sessions?|clients?|requests?)\b/i,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /\btoo many\b.{0,40}\b(?:failed|failures?|fail|invalid|bad|incorrect|wrong|unsuccessful|error|attempts?|tries)\b/i,
    'auth/account-locked',
    RFC5248,
  ],
  [/\b(?:temporarily|temporary|currently)\b.{0,30}\b(?:locked|lock-?ed out|blocked|banned|lock-?out)/i, 'auth/account-locked', RFC5248],
  [/\b(?:account|user|mailbox|login|sign-?in|access)\b.{0,40}\b(?:locked|locked[- ]out|lock-?out)\b/i, 'auth/account-locked', RFC5248],
  [
    /\b(?:locked|blocked|banned)\b.{0,40}\b(?:failed|wrong|incorrect|invalid|bad|unsuccessful|attempts?|try again|minutes?|hours?|seconds?)\b/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:maximum|max\.?|limit of|number of)\b.{0,40}\b(?:connections?|sessions?|logins?)\b|\btoo many\b.{0,40}\b(?:connections?|sessions?|logins?|log-ins?|sign-ins?|requests?|clients?|users?|simultaneous|concurrent)|\brate[- ]?limit|\bthrottl|\b(?:login|sign-?in|connection)s? (?:rate|frequency)|\btoo (?:fast|often|frequent)/i,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /\b(?:imap4?|pop3?|smtp(?:[- ]auth)?|submission|managesieve|protocol|this service|remote access|external access)\b.{0,40}\b(?:not (?:enabled|allowed|activated|active|permitted|available)|disabled|switched off|turned off|deactivated|prohibited|forbidden|denied)\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\b(?:enable|activate|turn on|switch on)\b.{0,30}\b(?:imap4?|pop3?|smtp)\b|\bnot (?:allowed|permitted|authori[sz]ed|enabled) (?:to use|for|via|over|through) (?:imap|pop3?|smtp|this (?:service|protocol))/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\b(?:account|user|mailbox|subscription|domain|service|login)\b.{0,40}\b(?:disabled|deactivated|inactive|not active|suspended|closed|terminated|cancell?ed|frozen|blocked|deleted|unpaid|overdue|has expired|is expired|barred|revoked|on hold|administratively)\b/i,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    /\b(?:disabled|deactivated|inactive|suspended|closed|terminated|unpaid|frozen)\b.{0,15}\b(?:account|user|mailbox)\b|\bpayment\b.{0,30}\b(?:due|required|overdue|missing)|\bunpaid\b|\boutstanding (?:invoice|balance)/i,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    /\b(?:use|enter|try|with) (?:your |the )?(?:full|complete|whole|entire) (?:e-?mail )?(?:address|user ?name)|\bfull(?:y qualified)? (?:e-?mail )?(?:address|user ?name)|\buser ?name must (?:be|contain|include)|\bmissing domain\b|\bwithout (?:the )?domain\b/i,
    'settings/wrong-username',
    RFC5248,
  ],
  [
    /\b(?:temporar(?:y|ily)|internal|system|server|backend|back-end|database|ldap|directory|service|auth(?:entication)? (?:server|service|system|backend|daemon|process))\b.{0,50}\b(?:failure|failed|error|unavailable|not available|unreachable|down|problem|busy|time(?:d)? ?-?out|offline|maintenance)\b/i,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\btry again later\b|\bcome back later\b|\bunable to (?:contact|reach|connect)|\bcannot (?:contact|reach|connect)|\bcould not (?:contact|reach|connect)|\bmaintenance\b|(?<!reason )\bunavailable\b/i,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\b(?:mechanism|auth(?:entication)? (?:type|method|scheme)|authentication mechanism)\b.{0,40}\b(?:not (?:supported|available|accepted|recogni[sz]ed|enabled)|unsupported|unknown|unrecogni[sz]ed|invalid|too weak|disabled)|\bunrecogni[sz]ed authentication type|\bencryption required\b|\bplain-?text auth\w* (?:is )?(?:disallowed|disabled|not allowed)/i,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [/\binvalid_token\b|\btoken\b.{0,30}\b(?:expired|invalid|revoked)/i, 'auth/bad-credentials', 'https://www.rfc-editor.org/rfc/rfc7628'],
  [
    /\b(?:unknown|no such|non-?existent|not a valid|unrecogni[sz]ed) (?:user|account|mailbox|login|recipient)\b|\buser (?:unknown|not found|does not exist|doesn't exist)/i,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    /\b(?:password|credential|pass ?phrase|user ?name|login|user ?id|user|auth\w*|log ?-?on|sign ?-?in|logging in|signing in)\b.{0,60}\b(?:fail\w*|incorrect|invalid|wrong|bad|mismatch|denied|rejected|refused|unsuccessful|not (?:accepted|correct|valid|match|recogni[sz]ed|successful|authenticate\w*)|unauthori[sz]ed|error|doesn't match|does not match)\b/i,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    /\b(?:fail\w*|incorrect|invalid|wrong|bad|rejected|unauthori[sz]ed|unable to|could not|cannot)\b.{0,60}\b(?:password|credential|credentials|user ?name|login|log ?-?in|user|auth\w*|sign ?-?in)\b/i,
    'auth/bad-credentials',
    RFC3206,
  ],
]);
