import { any, either, inOneSentence, or, phrases, together, without } from '../../lexicon/combined.ts';
import { ATTEMPT, LIMIT, REACHED, TOO_MANY } from '../../lexicon/amounts.ts';
import { APP_PASSWORD, BASIC_SIGN_IN, OAUTH, PASSWORD, SECOND_FACTOR, TOKEN, USUAL_PASSWORD } from '../../lexicon/credentials.ts';
import { ERROR, FAILED, FALSE, NOT_ALLOWED, UNFORESEEN, UNSUPPORTED } from '../../lexicon/refusing.ts';
import { CONFIRM, NEGATION, ONLY, REQUIRED } from '../../lexicon/sentences.ts';
import { CHANGE, DISABLED, EXPIRED, LOCKED } from '../../lexicon/states.ts';
import { PHONE, PROTOCOL, SIGN_IN, WEBMAIL } from '../../lexicon/things.ts';
import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

const ACCOUNT_PASSWORD = '\\b(?:account|log-?in) pass ?words?\\b';
const NOT_HERE = '\\b(?:\\w+n.t|not|cannot|only|never|(?:have|need) (?:their|its) own|this is)\\b';
/** "… needs a password of its own", for whoever signs in with two steps. */
const FOR_A_PROGRAM =
  '\\b(?:own|separate|dedicated|generated|app(?:lication)?) (?:pass ?word|token)s?\\b|\\bpass ?words? for (?:this|the|your|each|every) (?:app|program|client|device)';
const CANNOT = '(?:cannot|can.t|could ?n.t|could not|unable to|fail(?:ed|s)? to)';
const SYSTEM_VERB =
  '(?:contact|reach|connect|read|open|load|initiali[sz]|get(?!s)|fetch|access|talk|quer|communicat|retriev|process|select|start|creat|writ|obtain|resolv)';

/**
 * What is said in so many words that nothing else beside it counts, so asked before the other general rows: a step that was missed, a kind of
 * password, a lock that follows tries, something that broke while the server worked.
 */
export const PLAIN_REASONS = rowsOf('general', '2026-11-22', [
  [
    phrases('(?:locked|closed|blocked|disabled) (?:for|during|by) (?:the |a )?(?:backup|maintenance|migration|upgrade|repair|reindex\\w*)'),
    'auth/unavailable',
    RFC5530,
  ],
  [
    without(any(SECOND_FACTOR), LOCKED, `(?:${TOO_MANY})[^]*(?:${ATTEMPT})`, APP_PASSWORD, FOR_A_PROGRAM),
    'auth/second-factor-failing',
    RFC5248,
  ],
  [without(inOneSentence(CONFIRM, SIGN_IN, PHONE), LOCKED), 'auth/second-factor-failing', RFC5248],
  [together(BASIC_SIGN_IN, or(DISABLED, NOT_ALLOWED, UNSUPPORTED, LOCKED, EXPIRED)), 'auth/oauth-required', RFC5248],
  [
    phrases(
      'less secure (?:apps?|sign-?ins?|log-?ins?|clients?|programs?)',
      'interactive (?:sign|log) ?-?in',
      'legacy (?:clients?|protocols?|apps?|programs?) (?:are|is) (?:blocked|disabled|not)',
      'authori[sz]e (?:this|the|your) (?:app(?:lication)?|client|program|device)',
    ),
    'auth/oauth-required',
    RFC5248,
  ],
  [without(inOneSentence(OAUTH, REQUIRED), TOKEN, EXPIRED), 'auth/oauth-required', RFC5248],
  [without(any(OAUTH, '\\bfederated\\b'), TOKEN, FAILED, '\\b(?:expired|invalid|revoked)\\b'), 'auth/oauth-required', RFC5248],
  [without(inOneSentence(USUAL_PASSWORD, or(NOT_HERE, NEGATION)), FALSE, EXPIRED), 'auth/app-password-required', RFC5248],
  [without(inOneSentence(or(USUAL_PASSWORD, ACCOUNT_PASSWORD), NOT_HERE, PROTOCOL), EXPIRED), 'auth/app-password-required', RFC5248],
  // a password that works in the browser and nowhere else; not one that is only changed there
  [without(inOneSentence(PASSWORD, WEBMAIL, ONLY), CHANGE, FALSE, EXPIRED), 'auth/app-password-required', RFC5248],
  [
    phrases('passwords? (?:is |are )?only (?:valid |good |used |meant )?(?:for|on) the web(?: ?site)?'),
    'auth/app-password-required',
    RFC5248,
  ],
  [
    phrases(
      'pass(?:word|phrase|wd)…(?:(?:can|may) no longer be used|no longer works?|in use for more than|maximum age|ceased to be|past its|(?:has|have) timed out|aged out)',
      '(?:start|starter|starting) pass(?:word|phrase)',
      '(?:temporary|initial|default|first|one-time|provisional) pass(?:word|phrase)…(?:set|choose|pick|change|replace|own)',
      '(?:choose|pick|set) (?:your own|another|a fresh) pass(?:word|phrase)',
      'pass(?:word|phrase)…(?:pick another|set (?:a fresh|another|your own|a new))',
      'pass(?:word|phrase)…not (?:comply|meet|conform|satisfy)',
      'grace log-?ins?',
      'passwords? (?:last|live|are (?:good|valid)|is (?:good|valid))s? (?:for )?(?:\\d+|\\w+) (?:days|weeks|months)',
      'until (?:the|your) password (?:is|has been) (?:changed|reset|renewed)',
      '(?:breach|leak)…(?:invalidated|revoked|reset)',
      'secret…expired',
    ),
    'auth/password-expired',
    RFC5530,
  ],
  [
    either(
      together('\\b(?:log ?-?in|sign ?-?in|auth\\w*|password|failed)\\b.{0,12}?\\b(?:attempts?|tries|failures)\\b', or(LIMIT, REACHED), 20),
      phrases(
        '(?:max\\w*|consecutive|successive) (?:\\w+ )?(?:failed|wrong|bad|invalid|incorrect|unsuccessful)',
        'fail2ban',
        '(?:dozen|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:wrong|bad|failed|incorrect|unsuccessful) (?:passwords|tries|attempts|log-?ins|sign-?ins)',
        '(?:wrong|bad|failed) (?:passwords|log-?ins|attempts) in a row',
        'too many (?:\\w+ )?(?:mistakes|misses|wrong \\w+|bad \\w+|password \\w+|failures)',
        '(?:intruder|intrusion|cphulkd?)',
        '(?:cool(?:ing)?-?(?:down|off)|strikes|lock-?out)…(?:wrong|bad|failed|wait|try again|until|minutes?)',
        'locked out(?! (?:by|for) (?:the )?(?:admin|policy|inactiv))',
        '(?:blocked|disabled|suspended|stopped|paused|locked|barred) for (?:the next |another )?(?:\\d+|a quarter|an?|one|two|half an?|several|some) ?(?:more )?(?:s|sec|min|hour|day)\\w*',
        'unlock (?:your|the|this|it)',
        '(?:\\d|two|three|four|five) strikes',
      ),
    ),
    'auth/account-locked',
    RFC5248,
  ],
  [
    either(
      phrases('(?:sign|log) ?-?in…(?:looked|seemed|was|appears?) (?:unusual|unfamiliar|unexpected|unsafe|abnormal|suspicious|suspect)\\w*'),
      inOneSentence(
        '\\b(?:sign|log) ?-?in\\b',
        or(LOCKED, '\\b(?:prevented|stopped)\\b'),
        '\\b(?:suspicious|unusual|abnormal|unfamiliar)\\b',
      ),
    ),
    'auth/account-locked',
    RFC5248,
    { ambiguous: true },
  ],
  [
    phrases(
      'inactive (?:for|since)',
      'access (?:has been |was |is )?(?:withdrawn|revoked|taken away|cancelled)',
      '(?:account|access|membership|contract|guest account) (?:ran|was (?:valid|good)|lasted) (?:un)?till?',
      '(?:sign|agree to|accept|approve) (?:to )?(?:the|our|these|this) (?:\\w+ ){0,3}(?:polic(?:y|ies)|terms|rules|agreement|conditions)',
      'account (?:is )?abnormal(?!,)|abnormal account',
      'reactivate',
      '(?:owner|user|employee|person|student|member|colleague)…has left',
      'off-?boarded',
      '(?:mail ?box|account|customer|user|log-?in|mail|service)…(?:cut off|(?:put|taken) out of (?:use|service)|shut down)',
      'no longer (?:hosted|served|provided|with us)',
    ),
    'auth/account-disabled',
    RFC5248,
  ],
  [
    phrases(
      '\\d+ (?:of|/|out of) \\d+ (?:\\w+ )?(?:sessions?|connections?|log-?ins?)',
      'only (?:one|two|three|a single|1) (?:\\w+ )?(?:sessions?|connections?|log-?ins?|clients?)',
      '(?:request|log-?in|connection) rate…(?:high|exceeded|limit\\w*)',
      'too many (?:open|active|current|running|pending|devices|computers|programs)',
      'used (?:up )?all (?:of )?(?:your|the) (?:\\w+ )?(?:sessions|connections|log-?ins)',
      'you (?:have )?(?:just|already) (?:checked|polled|logged in|connected)',
      'less (?:often|frequently)',
      '(?:somebody|someone) (?:else )?(?:has|is using|holds)…(?:mail ?box|mail ?drop|account)',
      '\\d+ (?:\\w+ )?(?:connections?|sessions?) (?:are )?open|close some (?:of )?(?:your |the )?(?:programs|connections|sessions|devices|clients)',
      '(?:poll|check|fetch|log in|sign in|connect|ask)…(?:at most|no more than|only|not more often than) (?:once|every)',
      '(?:devices|clients|programs|connections|sessions) (?:are|is) (?:the|your|our) (?:limit|maximum)',
    ),
    'auth/rate-limited',
    RFC5530,
  ],
  [
    phrases(
      '(?:sending|receiving|fetching|reading|downloading) (?:of )?(?:e-?mails?|mails?|messages)…(?:disabled|off|blocked|not (?:allowed|permitted|possible))',
      'only web ?mail|web ?mail only',
      'device…(?:not|n.t)…(?:managed|compliant|registered|enrolled|required|trusted|approved)',
      'conditional access',
      'use (?:only )?(?:our|the) (?:own )?(?:app|web ?site|web ?mail)',
      'only (?:\\w+ ){0,3}(?:devices|apps|clients|programs) (?:(?:are|is) (?:allowed|supported|accepted|permitted)|may|can)',
      '(?:imap|pop3?|smtp|programs?|clients?|apps?|access|protocol)(?: is| are|:) off',
      '(?:imap|pop3?|smtp|programs?|clients?|apps?|access)…must (?:first )?be (?:allowed|enabled|activated|switched on|unlocked)',
      '(?:for )?(?:receiving|sending|reading) (?:mail )?only',
      'not (?:in|a member of|part of) (?:the )?(?:\\w+ )?(?:group|role)',
    ),
    'auth/protocol-disabled',
    RFC5530,
  ],
  // a mailbox that many read and nobody signs in to
  [
    either(
      inOneSentence(
        '\\b(?:shared|group|room|resource|team|function(?:al)?|public) mail ?boxe?s?\\b',
        or(NEGATION, '\\b(?:from|with|through|by) (?:your|their) own (?:account|mailbox|user)\\b'),
      ),
      inOneSentence('\\b(?:distribution|mailing) (?:groups?|lists?)\\b', NEGATION),
    ),
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [
    phrases(
      '(?<!\\b(?:basic|legacy|password|modern|smtp|imap|pop3?|client)[ -])auth(?:entication)?(?:[ =](?:login|plain|cram-?md5))? (?:is )?(?:disabled|not enabled|not offered)(?! (?:for|by|until|due))',
      'USER/PASS (?:is )?disabled',
      'anonymous (?:log-?in|sign-?in|auth\\w*|access|user)…(?:not|denied|disabled|refused|forbidden)',
      '(?:no (?:common|suitable|shared|usable|matching)|unsupported) (?:sasl|auth\\w*|mech\\w*)',
      '(?:PLAIN|LOGIN) (?:is )?not (?:permitted|allowed|possible) (?:on|over|without)',
      '(?:enable|switch (?:on|to)|turn on|change to|activate|use) (?:the )?(?:ssl|tls|starttls|encryption)',
      '(?:connection|line|channel|link|session) (?:must|has to|needs to) be (?:encrypted|secure[d]?)',
      '(?:start|begin|negotiate) (?:with )?(?:tls|ssl|encryption)',
      '(?:secure|encrypt) (?:your|the) (?:connection|line|channel|link|session)',
      'passwords? in the (?:open|clear)',
    ),
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  // the capability of RFC 9051, and the command by its name
  [/\bLOGINDISABLED\b|\bLOGIN (?:is |command )?disabled\b(?! (?:for|by|until|due))/, 'auth/mechanism-mismatch', RFC4954],
  [together('\\b(?:APOP|SCRAM[\\w-]*|CRAM-?MD5|DIGEST-?MD5|NTLM|GSSAPI|Kerberos)\\b', REQUIRED, 25), 'auth/mechanism-mismatch', RFC4954],
  [
    phrases(
      '(?:specify|give|add|enter|supply) (?:the|your|a) (?:mail )?domain',
      '(?:primary|main) (?:e-?mail(?: address)?|address)',
      'alias(?:es)? (?:are|is|may|can)',
      '(?:rather than|not|instead of) (?:with |by )?(?:your|the|an?) (?:e-?mail )?address',
      'use your (?:customer|account|contract|member|client|user) (?:log-?in|number|id|name)',
      '(?:add|append|put|attach) (?:the )?@\\S+ (?:to|after|behind) (?:the|your) (?:\\w+ )?name',
      'unqualified (?:user ?|log-?in )?name',
      'names? without (?:an? |the )?(?:@\\w*|domain)',
      '(?:user ?)?names? (?:must|should|have to) be (?:in )?(?:lower|upper)[- ]?case',
      'log-?in (?:name )?is (?:your|the) (?:mail ?box|customer|account|contract) (?:number|name|id)',
    ),
    'settings/wrong-username',
    RFC5248,
  ],
  [
    phrases(
      `(?:error|failure|problem|exception)s? (?:(?:while|when|during|in|with|at|on) )?${SYSTEM_VERB}\\w*ing`,
      '(?:fail\\w* to|did not|does not) (?:respond|answer|reply|start|come up)',
      `${CANNOT} ${SYSTEM_VERB}\\w* (?:(?:the|your|any|my|its|this) )?(?:user (?:file|info\\w*|data|record|entry|profile)|account (?:info\\w*|data|record|details)|password file|mail ?box|in-?box|mail ?store|settings|config\\w*)`,
      `${CANNOT} ${SYSTEM_VERB}\\w*…(?:server|service|back-?end|database|directory|daemon|store|node|cluster|url)`,
      '(?:radius|ldap|sql|kerberos|database|directory|server|back-?end)…no (?:response|answer|reply)',
      '(?:power|electricity) (?:cut|outage|failure|loss)|blackout|have patience|bear with us',
      'read-?only (?:today|now|at the moment|for the moment|mode)',
      'network (?:error|problem|failure)',
      '(?:is|are) (?:currently |just |still )?being (?:restored|moved|migrated|repaired|upgraded|rebuilt)',
      '(?:mail ?box|account|server|service)…not (?:yet )?available(?! (?:in|for|on|with|to))',
      'failing over',
      '(?:lost|no) (?:contact|touch|connection) (?:with|to) (?:the|our|its) (?:\\w+ )?(?:server|service|back-?end|database|directory|machine|host)',
      '(?:give us|hang on|hold on)(?: \\w+){0,3} (?:moments?|minutes?|seconds?)|please hang on',
      '(?:performing|running|carrying out|doing) (?:an? |some )?(?:\\w+ )?(?:upgrade|maintenance|update|migration|backup|repairs?)',
      '(?:service|server|we|it) will (?:return|be back|be available again|resume)',
      'out of (?:disk )?space|no space left',
      'on our (?:side|end)',
    ),
    'auth/unavailable',
    RFC5530,
  ],
  [together(ERROR, UNFORESEEN, 15), 'auth/unavailable', RFC5530],
  [
    phrases('(?:enable|turn on|switch on|activate|use) (?:smtp )?auth\\w* in your (?:e-?mail |mail )?(?:client|program|app|settings)'),
    'auth/mechanism-mismatch',
    RFC4954,
    { ambiguous: true },
  ],
  [
    phrases('(?:something|an error|a problem) (?:went wrong|occurr?ed|has occurr?ed|happened)'),
    'auth/unavailable',
    RFC5530,
    { ambiguous: true },
  ],
  [phrases('(?:sso|single sign-?on)(?! pass)'), 'auth/oauth-required', RFC5248, { ambiguous: true }],
  [
    phrases(
      'no (?:entry|record|line) for (?:this|the|that|your|such an?) (?:user|name|account|log-?in)',
      'does(?: not|n.t) (?:contain|list|hold|know|have) (?:you|(?:this|that|the|your) (?:user|name|log-?in))',
      '(?:users?|names?|log-?ins?) (?:is |are |was )?(?:absent|missing) (?:from|in)',
    ),
    'auth/bad-credentials',
    RFC3206,
    { ambiguous: true },
  ],
  [together(PASSWORD, '\\bdiffers?\\b'), 'auth/bad-credentials', RFC3206],
]);
