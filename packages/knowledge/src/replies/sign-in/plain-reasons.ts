import { any, either, inOneSentence, or, together, without } from '../../lexicon/combined.ts';
import { ATTEMPT, LIMIT, REACHED, TOO_MANY } from '../../lexicon/amounts.ts';
import { APP_PASSWORD, BASIC_SIGN_IN, OAUTH, PASSWORD, SECOND_FACTOR, TOKEN, USUAL_PASSWORD } from '../../lexicon/credentials.ts';
import { FAILED, FALSE, NOT_ALLOWED, UNSUPPORTED } from '../../lexicon/refusing.ts';
import { CONFIRM, NEGATION, REQUIRED } from '../../lexicon/sentences.ts';
import { DISABLED, EXPIRED, LOCKED } from '../../lexicon/states.ts';
import { PHONE, PROTOCOL, SIGN_IN } from '../../lexicon/things.ts';
import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

const ACCOUNT_PASSWORD = '\\b(?:account|log-?in) pass ?words?\\b';
/** "… needs a password of its own", for whoever signs in with two steps. */
const FOR_A_PROGRAM =
  '\\b(?:own|separate|dedicated|generated|app(?:lication)?) (?:pass ?word|token)s?\\b|\\bpass ?words? for (?:this|the|your|each|every) (?:app|program|client|device)';
const NOT_HERE = '\\b(?:\\w+n.t|not|cannot|only|never|(?:have|need) (?:their|its) own|this is)\\b';
const SYSTEM_VERB =
  '(?:contact|reach|connect|read|open|load|initiali[sz]|get(?!s)|fetch|access|talk|quer|communicat|retriev|process|select|start|creat|writ|obtain|resolv)\\w*';

/**
 * What is said in so many words that nothing else beside it counts, so asked before the other general rows: a step that was missed, a kind of
 * password, a lock that follows tries, something that broke while the server worked.
 */
export const PLAIN_REASONS = rowsOf('general', '2026-11-22', [
  [
    without(any(SECOND_FACTOR), LOCKED, `(?:${TOO_MANY})[^]*(?:${ATTEMPT})`, APP_PASSWORD, FOR_A_PROGRAM),
    'auth/second-factor-failing',
    RFC5248,
  ],
  [without(inOneSentence(CONFIRM, SIGN_IN, PHONE), LOCKED), 'auth/second-factor-failing', RFC5248],
  [together(BASIC_SIGN_IN, or(DISABLED, NOT_ALLOWED, UNSUPPORTED, LOCKED, EXPIRED)), 'auth/oauth-required', RFC5248],
  [/\bless secure (?:apps?|sign-?ins?|log-?ins?|clients?|programs?)\b/i, 'auth/oauth-required', RFC5248],
  [/\bauthori[sz]e (?:this|the|your) (?:app(?:lication)?|client|program|device)\b/i, 'auth/oauth-required', RFC5248],
  [without(any(OAUTH, '\\bfederated\\b'), TOKEN, EXPIRED, FAILED, '\\b(?:invalid|revoked)\\b'), 'auth/oauth-required', RFC5248],
  [without(inOneSentence(USUAL_PASSWORD, or(NOT_HERE, NEGATION)), FALSE, EXPIRED), 'auth/app-password-required', RFC5248],
  [without(inOneSentence(or(USUAL_PASSWORD, ACCOUNT_PASSWORD), NOT_HERE, PROTOCOL), EXPIRED), 'auth/app-password-required', RFC5248],
  [/\bpasswords? (?:is |are )?only (?:valid |good |used |meant )?(?:for|on) the web/i, 'auth/app-password-required', RFC5248],
  [
    /\bpass(?:word|phrase|wd)\b.{0,40}\b(?:(?:can|may) no longer be used|maximum age|ceased to be|past its|timed out|aged out)\b|\b(?:temporary|initial|default|first|one-time|provisional) pass(?:word|phrase)\b.{0,60}\b(?:set|choose|pick|change|replace|own)\b|\b(?:choose|pick|set) (?:your own|another|a fresh) pass(?:word|phrase)\b|\bpass(?:word|phrase)\b.{0,60}\b(?:pick another|set (?:a fresh|another|your own|a new) ?(?:one)?)\b|\bgrace log-?ins?\b|\buntil (?:the|your) password (?:is|has been) (?:changed|reset|renewed)\b|\b(?:data )?(?:breach|leak)\b.{0,40}\b(?:invalidated|revoked|reset)\b|\bsecret\b.{0,30}\bexpired\b|\bpass(?:word|phrase)\b.{0,20}\bnot (?:comply|meet|conform|satisfy)\b/i,
    'auth/password-expired',
    RFC5530,
  ],
  [
    either(
      together('\\b(?:log ?-?in|sign ?-?in|auth\\w*|password|failed)\\b.{0,12}?\\b(?:attempts?|tries|failures)\\b', or(LIMIT, REACHED), 20),
      /\b(?:max\w*|consecutive|successive)\b.{0,15}\b(?:failed|wrong|bad|invalid|incorrect|unsuccessful)\b/i,
      /\b(?:intruder|intrusion)\b|\bcphulkd?\b|\b(?:cool(?:ing)?-?(?:down|off)|strikes|lock-?out)\b.{0,40}\b(?:wrong|bad|failed|wait|try again|until|minutes?)\b|\blocked out\b(?! (?:by|for) (?:the )?(?:admin|policy|inactiv))|\b(?:log-?in|sign-?in|access)\b.{0,15}\b(?:blocked|disabled|suspended) for (?:the next )?\d+|\bunlock (?:your|the|this|it)\b/i,
    ),
    'auth/account-locked',
    RFC5248,
  ],
  [/\b(?:sign|log) ?-?in\b.{0,30}\b(?:looked|seemed|was|appears?) (?:un|ab|sus)\w+/i, 'auth/account-locked', RFC5248, { ambiguous: true }],
  [
    /\b\d+ (?:of|\/|out of) \d+ (?:\w+ )?(?:sessions?|connections?|log-?ins?)\b|\bonly (?:one|two|three|a single|1) (?:\w+ )?(?:sessions?|connections?|log-?ins?|clients?)\b|\b(?:request|log-?in|connection) rate\b.{0,20}\b(?:high|exceeded|limit\w*)|\btoo many (?:open|active|current|running|pending)\b|\bless (?:often|frequently)\b/i,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /\b(?:sending|receiving|fetching|reading|downloading) (?:of )?(?:e-?mails?|mails?|messages)\b.{0,15}\b(?:disabled|off|blocked|not (?:allowed|permitted|possible))\b|\bonly web ?mail\b|\bweb ?mail only\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  // a mailbox that many read and nobody signs in to
  [
    either(
      inOneSentence('\\b(?:shared|group|room|resource|team|function(?:al)?|public) mail ?boxe?s?\\b', NEGATION),
      inOneSentence('\\b(?:distribution|mailing) (?:groups?|lists?)\\b', NEGATION),
    ),
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [
    /(?<!\b(?:basic|legacy|password|modern|smtp|imap|pop3?|client)[ -])\bauth(?:entication)?(?:[ =](?:login|plain|cram-?md5))?\b (?:is )?(?:disabled|not enabled|not offered)(?: (?:here|on|over))?\b(?! (?:for|by|until|due))|\bUSER\/PASS (?:is )?disabled\b|\b(?:no (?:common|suitable|shared|usable|matching)|unsupported) (?:sasl|auth\w*|mech\w*)\b|\b(?:PLAIN|LOGIN) (?:is )?not (?:permitted|allowed|possible) (?:on|over|without)\b/i,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [/\bLOGINDISABLED\b/, 'auth/mechanism-mismatch', RFC4954],
  [together('\\b(?:APOP|SCRAM[\\w-]*|CRAM-?MD5|DIGEST-?MD5|NTLM|GSSAPI|Kerberos)\\b', REQUIRED, 25), 'auth/mechanism-mismatch', RFC4954],
  [/\b(?:enable|switch on|turn on|activate|use) (?:the )?(?:ssl|tls|starttls|encryption)\b/i, 'auth/mechanism-mismatch', RFC4954],
  [
    /\b(?:specify|give|add|enter|supply) (?:the|your|a) (?:mail )?domain\b|\b(?:primary|main) (?:e-?mail )?address\b|\bunqualified (?:user ?|log-?in )?name\b|\b(?:user ?)?names? (?:must|should|have to) be (?:in )?(?:lower|upper)[- ]?case\b|\blog-?in (?:name )?is (?:your|the) (?:mail ?box|customer|account|contract) (?:number|name|id)\b/i,
    'settings/wrong-username',
    RFC5248,
  ],
  [
    new RegExp(
      `\\b(?:error|failure|problem|exception)s? (?:(?:while|when|during|in|with|at|on) )?${SYSTEM_VERB.replace('\\w*', '(?:\\w*ing)')} |\\b(?:fail\\w* to|did not|does not) (?:respond|answer|reply|start|come up)\\b|\\b(?:cannot|can.t|could ?n.t|could not|unable to|fail(?:ed|s)? to) ${SYSTEM_VERB} (?:(?:the|your|any|my|its|this) )?(?:user (?:file|info\\w*|data|record|entry|profile)|account (?:info\\w*|data|record|details)|password file|mail ?box|in-?box|mail ?store|settings|config\\w*)\\b|\\bnetwork (?:error|problem|failure)\\b|\\b(?:is|are) (?:currently |just |still )?being (?:restored|moved|migrated|repaired|upgraded)\\b|\\bfailing over\\b`,
      'i',
    ),
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\b(?:something|an error|a problem) (?:went wrong|occurr?ed|has occurr?ed|happened)\b/i,
    'auth/unavailable',
    RFC5530,
    { ambiguous: true },
  ],
  [/\b(?:sso|single sign-?on)\b/i, 'auth/oauth-required', RFC5248, { ambiguous: true }],
  [together(PASSWORD, '\\bdiffers?\\b'), 'auth/bad-credentials', RFC3206],
]);
