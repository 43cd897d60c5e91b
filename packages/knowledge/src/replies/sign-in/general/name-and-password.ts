import { pattern } from '../../../lexicon/pattern.ts';
import type { Rows } from '../row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/** The form of the name, the method, a server that cannot check, and last the plain no that all refusals hold. The first that fits counts. */
export const NAME_AND_PASSWORD: Rows = [
  [
    pattern('i')`
      \b(?:use|enter|try|with|supply|give|provide|be|is) (?:your |the |a )?(?:full|complete|whole|entire|primary|
      main) (?:e-?mail )?(?:address|user ?name|login)|\bfull(?:y qualified)? (?:e-?mail )?(?:address|user ?name)|
      \b(?:user ?name|log-?in(?: name)?|name|user ?id) (?:must|should|has to|needs to) (?:not )?(?:be (?:of|in|your|the|an?) |contain|
      include|have|end)|\b(?:missing|no|without|including|include|lacks?) (?:the |a |your )?(?:@ ?)?domain(?: part| name)?\b|
      \b(?:user ?name|login) (?:format|form)\b|\b(?:e-?mail )?address as (?:the |your )?(?:user ?name|login)|
      \bnot (?:the |your )?(?:full |whole )?e-?mail address\b|\buser@(?:your)?domain|\bwithout the @|
      \b(?:customer|account|contract|access|user) (?:number|id|name)\b.{0,30}\binstead\b|
      \b(?:log|sign) ?-?in with (?:your |the |a )?(?:customer|contract|account|member|client) (?:number|id|name)\b|
      \b(?:use|try|enter|write) \S+@\S+\b.{0,12}\b(?:not|instead|rather)\b|
      \b(?:leave out|drop|omit|remove|strip|without) the (?:@|domain)|\b(?:without|missing|no) (?:a |the )?realm\b|
      \brealm (?:is )?missing\b|\bdomain\\+user|\baddress (?:must|has to|should)\b|
      \bform of (?:your|the) (?:log-?in|user ?name|name)\b|\b(?:user ?)?names? (?:\w+ )?(?:start|begin|end|look|consist)s? (?:with|
      like|in|of)\b|\buse .{1,40} as (?:the |your )?(?:log-?in|user ?name|name)\b|
      \b(?:use|enter|try|give) (?:your |the |an? )?e-?mail address\b|\b(?:sign|log) ?-?(?:in|on) (?:as|with|using) \S+[@\\]\S|
      \bnot an? (?:e-?mail )?address\b|\bnames? (?:is|are|must be|has to be|have to be) (?:of|in) the form\b|
      \bnames? (?:is|are|must be) (?:in )?(?:lower|upper)-?case\b
    `,
    'settings/wrong-username',
    RFC5248,
  ],
  [
    pattern('i')`
      \b\bweak\b.{0,20}\bmechanism\b|\b(?:mechanism|auth(?:entication)? (?:type|method|scheme)|authentication mechanism|
      sasl mech\w*)\b.{0,40}\b(?:not (?:supported|available|accepted|recogni[sz]ed|enabled|allowed)|unsupported|unavailable|unknown|
      unrecogni[sz]ed|invalid|too weak|disabled)|\b(?:invalid|unsupported|unknown|unrecogni[sz]ed|
      no (?:supported|suitable|worthy|common|available)?) ?(?:auth(?:entication)?|sasl) (?:mechanisms?|types?|methods?|mechs?)|
      \bunrecogni[sz]ed authentication type|\bauth[= ][\w-]+ is not (?:offered|available|supported|enabled)|
      \bstronger authentication such as (?:auth|apop)|\b(?:unsupported|unknown|invalid) method\b
    `,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    pattern('i')`
      \b(?:encryption|encrypted (?:connection|channel)|starttls|tls|ssl|secure (?:connection|channel))\b.{0,20}\b(?:required|needed|
      necessary|mandatory|first)|\b(?:requires?|use|using|need|must (?:use|issue)|only (?:over|via|with|under)|until|without|after|
      first) (?:an? |the )?(?:starttls|tls|ssl|encrypt\w+|secure (?:connection|channel))\b|
      \b(?:plain-?text|clear-?text) (?:auth\w*|log ?-?ins?|passwords?)\b.{0,20}\b(?:disallowed|disabled|
      not (?:allowed|permitted|supported|accepted)|refused|prohibited)|\b(?:stls|starttls)\b.{0,20}\b(?:before|first)\b|
      \bnon-?(?:secure|encrypted) (?:connection|channel)|\b(?:login|log-?in|authentication|
      logins) (?:is |are )?only available (?:under|over)
    `,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    pattern('i')`
      ^5\d\d .*\b(?:auth|authentication)\b.{0,40}\b(?:not (?:recogni[sz]ed|implemented|available|advertised|enabled|supported|
      offered)|unrecogni[sz]ed|when not advertised)|^50[0-3] .*\b(?:unrecogni[sz]ed|unknown|not (?:recogni[sz]ed|implemented)|
      out of sequence|bad sequence)
    `,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    pattern('i')`
      \b(?:temporar(?:y|ily)|internal|system|backend|back-end|upstream|mail ?stores?|database|(?:my|postgre)?sql|ldap|radius|
      directory|storage|auth(?:entication)? (?:server|service|system|backend|daemon|process)|authenticator)\b.{0,50}\b(?:failure|
      failed|error|unavailable|(?:not|n't) (?:available|respond\w*|answer\w*|reachable|working)|cannot be reached|can't be reached|
      unreachable|down|problem|busy|time(?:d)? ?-?out|offline|maintenance|overload\w*|fault|issue|lost)\b|
      \b(?:server|service|(?:mail )?host|cluster|node)\b(?!.{0,30}\b(?:log ?-?(?:in|on)|auth\w*|credential|password|
      rejected)).{0,30}\b(?:failure|failed|error|unavailable|not available|unreachable|down|busy|time(?:d)? ?-?out|offline|
      overloaded)\b|\b(?:i/?o|read/write|(?:file|disk|index|store|database|db) (?:read|write|access|open)|
      unexpected server) errors?\b|\berror,? internal\b|\b(?:failed|unable|could not|cannot|can't) (?:to )?(?:open|read|open/read|
      load|scan|parse)\b.{0,20}\b(?:inbox|index|maildir|spool|mailbox file)\b|
      \b(?:by|due to|because of|after|on) (?:an? |the )?time-?out\b|\btime-?out (?:of|in|at|from|while|reading|waiting)\b|
      \b(?:far |much )?(?:too|very) busy\b|\b(?:mailbox|maildrop)\b.{0,15}\b(?:not available|unavailable|inconsistent)\b
    `,
    'auth/unavailable',
    RFC5530,
  ],
  [
    pattern('i')`
      \b(?:try|retry|come back|again|wait) (?:again )?(?:a bit |a little )?(?:later|shortly|soon|in a (?:few|moment|while))\b|
      \b(?:unable to|cannot|could not|can't|couldn't|failed to) (?:contact|reach|connect|check|verify|look ?up|validate|process|
      access|get|fetch|obtain|retrieve|determine|locate)\b.{0,60}\b(?:now|at present|at the moment|at this time|server|backend|
      database|directory|ldap|user ?db|store|service|authenticator)\b|
      \b(?:unable to|cannot|could not|can't|couldn't|failed to) (?:contact|reach|connect)|
      \b(?:under|for|due to|ongoing|scheduled|undergoing|in) maintenance\b|\bmaintenance\b|(?<!reason |mechanism )\bunavailable\b|
      \b(?:connection|link) (?:lost|refused|dropped)\b.{0,30}\b(?:to|with)\b|\bat (?:present|the moment|this time)\b.{0,20}$|
      \b(?:lookup|backend|upstream) (?:failed|failure|timeout)\b|
      \b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:open|load|read|find|mount) (?:the |your |default )*(?:store|
      mailbox|mail ?drop|mail ?box|inbox|spool|address ?book)\b|\bunexpected (?:response|answer|reply) from\b.{0,30}\bserver\b|
      \bunknown (?:internal )?error\b|\bis being (?:moved|migrated|upgraded|updated|restored|repaired)|
      \b(?:try|retry) (?:again )?(?:in|after(?! chang))\b|\b(?:updating|upgrading|migrating) (?:our|the)\b|\bwent wrong on our\b|\boff ?line\b|
      \brequest\b.{0,50}\bfailed\b|\bdegrad(?:ed|ation)\b|\btimed out\b|
      \btechnical (?:problems?|difficult\w+|faults?|errors?|issues?|reasons?)\b|
      \b(?:exception|traceback|panic|segfault|null ?pointer)\b|\b(?:no|without) (?:answer|reply|response) from\b|\bnot answering\b|
      \bout of (?:service|order)\b|\boverload\w*\b|\b(?:cannot|can't|could not|unable to) process\b|
      \b(?:proxy|gateway) (?:error|timeout)\b|\b(?:could|can) ?(?:not|n't) be (?:verified|checked|validated) (?:now|right now|
      at (?:this|the|present))|(?<!\b(?:user ?name|password|credentials|identity) )\b(?:could|can) ?(?:not|n't) be (?:verified|
      checked|validated|looked up|determined)\b|\bnot (?:mounted|ready|running|loaded|started)\b|
      \bwe(?:'re| are) (?:currently |just |now )?(?:upgrad|updat|mov|migrat|repair|restor|work)\w*|
      \b(?:connect(?:ing|ion)?|socket|pipe|query|look ?up)\b(?: \w+){0,4} (?:failed|failure|refused|timed out|deferred)\b|
      \binconsistent\b|\bstand-?by\b|\bfail-?over\b|\bread-?only mode\b|\bgone away\b|
      \b(?:does|did|is|do)(?: not|n't) (?:respond|answer|react)|\b(?:crashed|restarting(?! (?:the )?auth)|rebooting|starting up|shutting down)\b
    `,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\bconsent\b.{0,40}\b(?:withdrawn|revoked|missing|required|needed|expired|not (?:given|granted))\b|\b(?:no|without|missing) (?:user |admin )?consent\b/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [/\bpass(?:word|phrase|code)\b.{0,20}\brotated\b/i, 'auth/bad-credentials', RFC3206],
  [
    /\binvalid_token\b|(?<!\bauthentication )\btoken\b.{0,30}\b(?:expired|invalid|revoked)/i,
    'auth/bad-credentials',
    'https://www.rfc-editor.org/rfc/rfc7628',
  ],
  [
    pattern('i')`
      \b(?:unknown|no such|non-?existent|not a valid|unrecogni[sz]ed|invalid|in+cor+ect|wrong) (?:e-?mail )?(?:user|account|mailbox|
      login|recipient|address|e-?mail)\b|\b(?:user(?: ?name)?|account|mailbox|login|address) (?:unknown|is (?:unknown|not known)|
      not found|(?:does |do )?not exists?|doesn't exist)\b|\bnever heard of\b|
      \b(?:cannot|can't|could not|couldn't|unable to) find (?:the |this |that |your )?(?:user|account|mailbox|login)\b|
      \bno (?:account|mailbox) for\b
    `,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    pattern('i')`
      (?<!\[)\b(?:pass(?:word|phrase|wd|code)?|credentials?|pass ?phrase|user ?name|login|user ?(?:id|code)|hash ?code|user|auth\w*|
      log ?-?on|log ?-?in|sign ?-?in|logging in|signing in)\b.{0,60}\b(?:fail\w*|in+cor+ect|invalid|wrong|bad|mismatch\w*|denied|
      rejected|refused|unsuccessful|not (?:accepted|correct|valid|known|match|recogni[sz]ed|successful|authenticate\w*)|
      unauthori[sz]ed|error|doesn't match|does not match)\b
    `,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    pattern('i')`
      \b(?:fail\w*|in+cor+ect|invalid|wrong|bad|rejected|unauthori[sz]ed|unable to|could not|cannot|
      not)\b.{0,60}\b(?:pass(?:word|phrase|wd|code)?|credential|credentials|user ?name|login|log ?-?in|user ?(?:id|code)?|hash ?code|
      auth\w*|sign ?-?in)\b
    `,
    'auth/bad-credentials',
    RFC3206,
  ],
];
