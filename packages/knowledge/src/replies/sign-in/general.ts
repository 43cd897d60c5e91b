import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/** An app password that was given, and is not for this program. */
export const OF_ANOTHER_APP =
  /\b(?:not|lacks?|outside)\b.{0,40}\b(?:this|that|the|your) app(?:lication)?[- ](?:specific )?password\b|\b(?:this|that|the|your) app(?:lication)?[- ](?:specific )?password\b.{0,20}\b(?:not|lacks?|only|limited|restricted)\b.{0,40}\b(?:imap|pop3?|smtp|scope|protocol|access|service|permission|calendars?|contacts)\b/i;

/**
 * Words that say what is meant whoever uses them: generalised from the issuers' tables and from recorded refusals, so the RFC that defines
 * the state is named and no single wording is. Rarer reasons are worded narrowly; what is common to all refusals comes last. What speaks of
 * maintenance or of a fault for now is neither a protocol nor a mailbox that is switched off.
 */
export const GENERAL = rowsOf('general', '2026-11-21', [
  // what stands behind the server is at fault, and may be "locked" or "not available" as well
  [
    /\b(?:(?:user|auth\w*|account|password) )?(?:database|db|data ?base|user ?db|mail ?store|storage|file ?system|disk|back-?end)\b.{0,20}\b(?:is )?(?:locked|busy|full|not available|unavailable|lost|gone|missing|corrupt\w*|read-?only|starting up|down|offline)\b|\b(?:database|data ?base|db)\b.{0,30}\b(?:limit|(?:not|un)[ -]?initiali[sz]ed|refused|failed|error|exhausted)\b|\bno (?:resources|memory|file descriptors|processes) left\b|\bout of (?:memory|resources|file descriptors)\b/i,
    'auth/unavailable',
    RFC5530,
  ],
  // a password for programs was given, and is not for this one
  [OF_ANOTHER_APP, 'auth/protocol-disabled', RFC5530],
  [
    /\bapp(?:lication)?[- ]?(?:specific)?[- ]?(?:passwords?|passcodes?|passwd)\b(?!.{0,20}(?:expired|revoked))/i,
    'auth/app-password-required',
    RFC5248,
  ],
  [
    /\b(?:password|passcode|code|token|key)s? (?:generated )?for (?:external|third[- ]party|mail|this) (?:applications?|apps?|programs?|clients?)\b|\b(?:external|device|program|client|mail client|mail app|third[- ]party)[- ](?:application |app )?(?:specific )?passwords?\b|\b(?:separate|dedicated|special|own|individual|generated|different) password\b.{0,50}\b(?:mail|programs?|clients?|apps?|applications?|devices?|outlook|thunderbird)\b|\b(?:outlook|thunderbird|mail (?:programs?|clients?|apps?))\b.{0,30}\b(?:separate|dedicated|special|generated) password\b|\bsecure mail key\b|\bpassword\b.{0,20}\bnot (?:valid|accepted|allowed|usable|meant) (?:for|with|in|over) (?:smtp|imap|pop3?|mail (?:programs?|clients?|apps?)|third)|\b(?:generate|create|make) an? (?!new|permanent|strong|long)(?:[\w-]+ )?password\b|\binstead of (?:your|the) (?:usual |normal |main |account |web )?password\b|\bpassword of (?:its|their|his) own\b|\b(?:its|their) own password\b|\b(?:use|enter|take) the (?!same|right|correct|old|new|current|wrong)\w+ password\b|\b(?:second|another|different|other) password\b|\bauthori[sz](?:ation|ed) code\b|\bclient[- ]specific password\b/i,
    'auth/app-password-required',
    RFC5248,
  ],
  [
    /\b(?:use|using|requires?|required|only|must|need|switch to|supports?|(?:sign|log) ?-?in with).{0,40}\b(?:oauth ?2?(?:\.0)?|xoauth2?|oauthbearer|modern auth|single sign-?on)\b|\b(?:oauth ?2?(?:\.0)?|xoauth2|modern auth\w*|modern sign-?in)\b.{0,30}\b(?:required|only|mandatory|enforced|instead)\b|\b(?:(?:bearer|access|api) )?(?:tokens?|api keys?) (?:is |are )?(?:required|needed|expected|only)\b|\bpass ?words? (?:log-?ins?|sign-?ins?|auth\w*|logons?)\b.{0,20}\b(?:is|are|was|were|has been) (?:off|gone|over|history|obsolete)\b/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    /\b(?:basic|legacy|password)[- ]?(?:based )?(?:auth(?:entication)?|(?:sign|log) ?-?ins?)\b.{0,40}\b(?:disabled|blocked|not (?:allowed|permitted|supported|enabled)|no longer|turned off|switched off|retired|deprecated)|\bblock(?:s|ed|ing)? (?:basic|legacy) auth|\b(?:basic|legacy)[- ](?:auth\w*|log-?ins?|sign-?ins?)\b|\bidentity provider\b|\btoken[- ](?:based )?(?:auth\w*|log-?ins?|sign-?ins?)\b/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    /\b(?:log ?-?in|logging in|sign ?-?in|signing in|authentication|access) (?:with|by|using|via) (?:a |your |the )?(?:account )?passwords? .{0,30}\b(?:disabled|not (?:allowed|permitted|supported)|no longer|turned off|switched off)|\bno password (?:is |has been )?set\b|\bpassword (?:log ?-?ins?|sign ?-?ins?|auth\w*)\b.{0,30}\b(?:disabled|available only|not (?:allowed|permitted|supported|available|enabled|possible|offered)|no longer|turned off|switched off)|\bpasswords (?:are |is )?(?:no longer|not\b.{0,20}\bany ?more)/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    /^(?!.*\b(?:locked|gesperrt|verrouill|geblok)).*(?:\b(?:second|2nd|additional)[- ](?:factor|step|verification)|two[- ](?:factor|step)|\b2[- ]?(?:fa|sv)\b|\bmulti-?factor|\bmfa\b|\botp\b|\btotp\b|one[- ]time (?:password|code|pin)|ver\w{0,3}fication code|\btoken ?code\b|\b(?:hardware|security) key\b|\byubikey\b|\bfido2?\b|\bpasskey\b|\b(?:append|add|put)\b.{0,40}\b(?:pin|code|digits?|token)\b|\bsecurity code\b|\b(?:six|6)[- ]digit\b|\bapprove (?:the|this|your) (?:sign-?in|log-?in|request)\b|\bstrong authentication (?:is )?(?:required|needed)|\bauthenticator\b(?! is not))/i,
    'auth/second-factor-failing',
    RFC5248,
  ],
  // not the account but one way to it: "disabled for POP3 access", "your IMAP service has expired"
  [
    /^(?!.*\b(?:maintenance|temporar|for now|try again)).*\b(?:disabled|blocked|suspended|locked|deactivated|closed|not (?:enabled|active|activated|registered)) (?:for|from|via|over|through|on|to use|using|in) (?:\w+ ){0,3}(?:imap4?|pop3?|smtp|submission|mail (?:programs?|clients?|apps?))\b|\b(?:imap4?|pop3?|smtp|submission) (?:service|access|feature|option|login|function)\b.{0,15}\b(?:expired|lapsed|ended|suspended|cancell?ed|closed)\b|\b(?:service|protocol|access|module) (?:is |has been |was )?(?:disabled|blocked|switched off|turned off|not (?:enabled|allowed|active|activated)) (?:for|on|in|to) (?:this|your|the) (?:account|mailbox|user|domain)\b|\b(?:closed|disabled|switched off|turned off|deactivated|blocked|forbids?|forbidden|prohibits?) (?:the |this |his |her |their |your |all )?(?:imap4?|pop3?|smtp)\b|\b(?:web ?mail|browser|web) (?:access |use )?only\b|\bnot licen[sc]ed for\b|\b(?:client|program|app)s? (?:is|are) not (?:approved|trusted|known|recogni[sz]ed|on the|among)|\bonly (?:allowed |permitted |able |entitled )?to (?:receive|send|read)\b|\bonly be (?:read|opened|used|accessed) (?:by|with|over|via|through)\b|\b(?:send|receive)-only\b|\b(?:receive|read)\b.{0,20}\bbut not send\b|\bsend\b.{0,20}\bbut not (?:receive|read)\b|\bmay not send\b|\b(?:feature|function|option|this protocol)\b.{0,15}\b(?:not|un)[ -]?(?:available|enabled|active|allowed|included|licen[sc]ed)\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\bpass(?:word|phrase|wd)?\b.{0,40}\b(?:expired|expiry|has lapsed|out of date|outdated|too old|must (?:now )?(?:be )?(?:chang|reset|renew|updat)|to be (?:renewed|changed)|needs? (?:to be )?(?:chang|reset|renew|updat)|(?:change|reset|renewal|update) (?:is )?(?:required|needed|due)|too (?:simple|weak|short)|older than|due for|validity|replace[ds]?\b|ag(?:ed|eing|ing)\b|ran out|run out|lifetime|no longer valid|(?:set|choose|pick) a new)|\b(?:your|the|this) (?:old |previous |current )?password (?:was|has been|is) (?:retired|revoked|withdrawn|replaced|reset|cancell?ed|disabled|deactivated)\b/i,
    'auth/password-expired',
    RFC5530,
  ],
  [
    /\b(?:expired|must change|must reset|have to change|need to change|please (?:change|reset|renew|update)|change your|reset your|renew your|(?:set|choose|pick) an? \w+|create a new|initial|validity of (?:the|your))\b.{0,20}\bpass(?:word|phrase|wd)\b/i,
    'auth/password-expired',
    RFC5530,
  ],
  [
    /\bauthentication (?:has |is )?expired\b|\b(?:credentials?|password transition)\b.{0,20}\b(?:expired|needed)/i,
    'auth/password-expired',
    RFC5530,
  ],
  [
    /\btoo many (?:(?:simultaneous|concurrent|open|active|imap4?|pop3?|smtp|parallel|client|user) )*(?:connections?|sessions?|clients?|requests?|log ?-?ins?)\b(?!.{0,20}\b(?:failed|failures|attempts?)\b)/i,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /^-ERR (?!.*\b(?:fail|attempt|password|admin|suspicious|abuse|spam|support|min)).*\bmail ?(?:box|drop)\b[^.;]{0,30}\blocked\b|\b(?:lock|locked|exclusive|in use|busy|already (?:open|opened|locked))\b.{0,30}\bmaildrop\b|\block contention\b|\b(?:maildrop|mailbox|mail drop)\b.{0,40}\b(?:exclusive access|already (?:locked|in use|open(?:ed)?)|in use|locked by(?! (?:an? |the |our )?(?:admin|operator|postmaster|abuse|support|system|policy))|is locked|busy)\b|\banother (?:pop3? |imap |mail )?(?:session|client|program|process|instance|(?:device|computer) (?:is|has|holds|uses))\b|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:get (?:a )?|obtain (?:a )?)?lock\b/i,
    'auth/rate-limited',
    RFC3206,
  ],
  [
    /\b(?:retry|retries|attempts?|tries) limit\b|\bexceed\w*\b.{0,20}\b(?:retry|retries|attempts?|tries)\b|\btoo many (?!errors?\b)(?:(?!\bcommands?\b).){0,40}?\b(?:failed|failures?|fail|invalid|bad|in+cor+ect|wrong|unsuccessful|errors?|attempts?|tries|retries)\b(?! commands?\b)/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:temporarily|temporary|currently)\b.{0,30}\b(?:locked|lock-?ed out|blocked|banned|lock-?out|suspended due to failed)/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:account|user|login|log-in|sign-?in|access|username|id)\b.{0,40}\b(?<!administratively )(?:locked|locked[- ]out|lock-?out)\b(?! (?:by|for|on|at|due to|because of)\b.{0,25}\b(?:admin|postmaster|operator|policy|inactiv|abuse|spam|misuse|suspicion of|request|non-?payment))/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:locked|blocked|banned|blacklisted)\b.{0,40}\b(?:failed|failures|wrong|in+cor+ect|invalid|bad|unsuccessful|attempts?|try again|minutes?|hours?|seconds?|brute)\b|\b(?:failed|failures|wrong|in+cor+ect|unsuccessful|attempts?)\b.{0,60}\b(?:locked|blocked|banned|lock-?out)\b|\bbrute[- ]?force|\b(?:disabled|suspended|paused|stopped|refused) (?:for|until) (?:the next |another )?\d+ ?(?:s|min|h)\w*\b|\b(?:paused|stopped|refused|suspended) for \d+ (?:s|min|hour)\w*\b.{0,40}\b(?:fail|wrong|bad|attempts?)|\b\d+ (?:wrong|failed|bad|in+cor+ect|unsuccessful) (?:tries|attempts|passwords|log-?ins)\b|\b(?:wrong|bad|failed|invalid|incorrect)\b.{0,40}\b(?:\d+ times|again and again|repeatedly)\b|\brepeated (?:failures|wrong passwords|bad passwords)\b/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:allows?|accepts?|supports?) only\b.{0,60}\b(?:apps?|web ?mail|programs?|clients?|browser)\b|\bonly (?:be )?(?:allows?|accepts?|supports?|available|usable|used|read|readable|opened|works?)\b.{0,40}\b(?:apps?|web ?mail|programs?|clients?|browser)\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\b(?:maximum|max\.?|limit of|number of)\b.{0,40}\b(?:connections?|sessions?|logins?)\b|\b(?:connection|session|login|concurrency)s? (?:count )?(?:limit|quota)|\b(?:connections?|sessions?|logins?)\b.{0,30}\b(?:limit|exceeded)|\b(?:too )?many\b.{0,40}\b(?:connections?|sessions?|logins?|log-ins?|sign-ins?|requests?|clients?|users?|accounts?|simultaneous|concurrent|commands?|messages|mails|e-?mails|recipients)\b|\btoo many errors?\b|\brate[- ]?limit|\bthrottl|\b(?:login|sign-?in|connection)s? (?:rate|frequency)|\btoo (?:fast|often|frequent|quick)|\bslow down\b|\b(?:account|user) is (?:already |currently )?in used?\b|\balready (?:logged in|connected|signed in|in use)\b|\bin use (?:elsewhere|by)\b|\bfrequency\b|\balready (?:have|has) \d+\b|\b(?:sessions?|connections?|clients?)\b.{0,30}\b(?:full|exhausted|used up|taken)\b|\b(?:checked|polled|logged in)\b.{0,20}\bago\b|\bback-?off\b|\b(?:over|beyond|above) (?:the|its|your|their)\b.{0,25}\b(?:budget|limits?|quota|allowance)\b|\bwait \d+ ?ms\b|\b(?:minimum|wait)\b.{0,40}\bbetween\b.{0,20}\b(?:log ?-?ins?|sessions?|connections?|checks?)\b|\blogin[- ]delay\b|\bonly \d+ (?:(?:simultaneous|concurrent|open) )?(?:connections?|sessions?|log ?-?ins?)\b|\bwait\b.{0,30}\b(?:before|until)\b|\bwait (?:for )?\d+ (?:s|sec|min|hour)|\b(?:connection|session|login)s? (?:cap|ceiling|maximum)\b|\bexceeded\b.{0,40}\b(?:command|bandwidth|download|upload|hourly|traffic)\b.{0,20}\blimits?\b/i,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /\bonly (?:APOP|CRAM|DIGEST|SCRAM|NTLM|GSSAPI|KERBEROS)\b|\b(?:APOP|CRAM-MD5|DIGEST-MD5|SCRAM[-\w]*|NTLM|GSSAPI|KERBEROS)\b.{0,20}\b(?:only|required|needed|instead)\b|\bLOGIN command\b.{0,30}\b(?:disabled|not)\b|\buse AUTHENTICATE\b|\bnot (?:permitted|allowed|supported|possible) (?:for|with|in|by) (?:that|this|the) (?:AUTH|SASL)\b|\b(?:LOGIN|PLAIN|APOP|NTLM|GSSAPI|(?:CRAM|DIGEST)-MD5|SCRAM-[\w-]+|(?:digest|Digest) auth\w*) (?:is |was )?(?:not (?:offered|supported|available|accepted|configured|implemented|set up)|removed|unsupported)\b/,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    /^(?!.*\b(?:maintenance|temporar|for now|try again)).*\b(?:imap4?|pop3?|smtp(?:[- ]?auth\w*| ?client ?auth\w*)?|submission|managesieve|protocol|(?:this|the) service|sending (?:mail |messages )?(?:through|over|by|with|via)|remote access|external access|mail (?:client|program|app)s?)\b.{0,40}\b(?:(?:is|are) off\b|not (?:been )?(?:enabled|allowed|activated|active|permitted|available|included|released|unlocked|provisioned|purchased|bought|subscribed|ordered|booked|assigned|granted|set up|(?:a )?part of|authori[sz]ed|open|supported for|switched on|turned on)|disabled|switched off|turned off|deactivated|prohibited|forbidden|denied|blocked|restricted)\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\b(?:enable|activate|turn on|switch on|allow|please (?:first )?open)\b.{0,30}\b(?:imap4?|pop3?|smtp|mail (?:client|program|protocol)s?)\b|\bnot (?:allowed|permitted|authori[sz]ed|enabled|entitled|activated) (?:access )?(?:to use|for|via|over|through|by|with) (?:imap|pop3?|smtp|this (?:service|protocol)|the service)|\b(?:no|without|lacks?|(?:does|do)(?: not|n't) have) (?:\w+ ){0,3}(?:imap4?|pop3?|smtp|access rights?|permissions?|rights?)\b|\b(?:service|protocol|module) (?:is )?not allowed\b|\bthird[- ]party (?:apps?|clients?|programs?|access)\b.{0,20}\b(?:off|blocked|disabled)\b|\bplan\b.{0,40}\b(?:imap|pop3?|smtp|mail (?:client|program)s?)\b|\b(?:not|n't) (?:include|contain|cover)\b.{0,20}\b(?:imap|pop3?|smtp)\b|\b(?:imap|pop3?|smtp)\b.{0,40}\b(?:plan|subscription|premium|paid|upgrade|licen[cs]e)\b/i,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /\bnot (?:authori[sz]ed|allowed|permitted|entitled) (?:to send )?(?:for|as|from|with) (?:this|that|the|your) (?:sender|from|address|domain)\b|\b(?:user|tenant|account|mailbox|you are|client|access) (?:is |are )?not (?:allowed|permitted|entitled)\b(?!.{0,20}\bfrom (?:your|this|the|that) )/i,
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [
    /^(?!.*\b(?:maintenance|try again|temporarily|unavailable|for the moment|degrad|time-?outs?\b|timed out)).*\b(?:account|user|mailbox|subscription|domain|(?<!^4\d\d .*)service|login|log-?in|customer|contract|trial|licen[cs]e)\b.{0,40}\b(?:disabled|(?:de-?|in)activated|inactive|not (?:yet |been |yet been )*(?:active|activated|confirmed|subscribed|registered|provisioned|licen[sc]ed)|suspended|closed|terminated|cancell?ed|frozen|blocked|deleted|removed|unpaid|overdue|has expired|is expired|expired|barred|revoked|on hold|on legal hold|deprovisioned|quarantined|parked|administratively|(?:has|is|was) (?:ended|run out|lapsed|over(?! (?:the|its|your|their)\b))|no longer (?:active|exists?|valid)|ended)\b/i,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    /\b(?:disabled|deactivated|inactive|suspended|closed|terminated|unpaid|frozen|blocked|expired)\b.{0,15}\b(?:account|user|mailbox|subscription)\b|\b(?:account|mailbox|user|log ?-?in)\b.{0,40}\b(?:suspended|terminated|unpaid|administratively|locked (?:by|for|on|at|due to|because of)\b.{0,25}\b(?:admin\w*|postmaster|operator|inactiv\w+|abuse|spam|misuse|suspicion of|request|non-?payment))\b|\bpayment\b.{0,30}\b(?:due|required|overdue|missing|outstanding)|\bunpaid\b|\bnot (?:been )?paid\b|\boverdue\b|\boutstanding (?:invoice|balance|payment)|\baccept\b.{0,40}\b(?:terms|agreement|eula|conditions)\b|\badministratively (?:locked|disabled|blocked|prohibited)\b|\bcontact (?:your |the )?(?:abuse|billing|sales)\b/i,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    /\bweb ?(?:log|sign)[ -]?in (?:is )?(?:required|needed|first)\b|\b(?:log|sign)[ -]?in (?:via|on|through|over|at) (?:the |our )?(?:web|portal)\b|\b(?:unusual|suspicious|abnormal|unrecogni[sz]ed)\b.{0,40}\b(?:activity|log ?-?ins?|sign ?-?ins?|location|access)\b|\b(?:verify|confirm) (?:your|the) (?:identity|account|(?:tele|mobile |cell )?phone|mobile|number|recovery)\b|\b(?:account|mailbox|identity) (?:requires|needs|awaits) verification\b|\b(?:log|sign) ?-?in\b.{0,60}\b(?:web ?mail|web ?browser|web ?site|on the web)\b|\b(?:web ?mail|web ?browser)\b.{0,40}\b(?:log|sign) ?-?in\b/i,
    'auth/account-locked',
    RFC5248,
    { ambiguous: true },
  ],
  [
    /\b(?:not|never|yet to) (?:been |yet been )?(?:set up|provisioned|created|initiali[sz]ed)\b|\b(?:not yet|never|yet to)(?: been)? registered\b|\b(?:account|mailbox|profile|customer) (?:still |first )?(?:needs|requires|awaits|must)\b/i,
    'auth/account-disabled',
    RFC5248,
    { ambiguous: true },
  ],
  [
    /\b(?:trial|contract|subscription|hosting|membership|plan|period|account|licen[cs]e)\b(?: \w+){0,3} (?:over|up|finished|run out|ended|past due|expired|lapsed)\b|\b(?:scheduled|marked|queued) for (?:deletion|removal)\b|\b(?:can|may|will) no longer be (?:opened|used|read|accessed)\b|\bhas left the\b|\b(?:in|on) hold\b|\bnot an? (?:active |paying |current )(?:customer|member|subscriber|user)\b|\bin arrears\b|\bgood standing\b|\bpurged\b|\bno longer exists\b|\bno longer (?:employed|with|working|works|a (?:customer|member)|subscribed)\b|\b(?:no|without) (?:valid |active |current |paid )?(?:subscription|contract)\b|(?<!\bidentity )\b(?:not|un)[ -]?(?:yet )?(?:been )?(?:verified|confirmed)\b|\b(?:account|registration|sign-?up|mailbox)\b.{0,20}\b(?:(?:not|in)(?: yet)? ?complete\w*|under review|being reviewed)\b|\bno longer have an? (?:account|mailbox)\b/i,
    'auth/account-disabled',
    RFC5248,
    { ambiguous: true },
  ],
  [
    /\b(?:no|not have|n't have|without|lacks?|missing|needs?|requires?)\b.{0,20}\blicen[cs]e\b/i,
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [/\b(?:suspended|deactivated|terminated|frozen|deprovisioned)\b/i, 'auth/account-disabled', RFC5248, { ambiguous: true }],
  [/^(?!.*\b(?:credentials|password)\b.*\brejected).*\b(?:back-?ends?|upstream)\b/i, 'auth/unavailable', RFC5530, { ambiguous: true }],
  [
    /\b(?:use|enter|try|with|supply|give|provide|be|is) (?:your |the |a )?(?:full|complete|whole|entire|primary|main) (?:e-?mail )?(?:address|user ?name|login)|\bfull(?:y qualified)? (?:e-?mail )?(?:address|user ?name)|\b(?:user ?name|log-?in(?: name)?|name|user ?id) (?:must|should|has to|needs to) (?:not )?(?:be (?:of|in|your|the|an?) |contain|include|have|end)|\b(?:missing|no|without|including|include|lacks?) (?:the |a |your )?(?:@ ?)?domain(?: part| name)?\b|\b(?:user ?name|login) (?:format|form)\b|\b(?:e-?mail )?address as (?:the |your )?(?:user ?name|login)|\bnot (?:the |your )?(?:full |whole )?e-?mail address\b|\buser@(?:your)?domain|\bwithout the @|\b(?:customer|account|contract|access|user) (?:number|id|name)\b.{0,30}\binstead\b|\b(?:log|sign) ?-?in with (?:your |the |a )?(?:customer|contract|account|member|client) (?:number|id|name)\b|\b(?:use|try|enter|write) \S+@\S+\b.{0,12}\b(?:not|instead|rather)\b|\b(?:leave out|drop|omit|remove|strip|without) the (?:@|domain)|\b(?:without|missing|no) (?:a |the )?realm\b|\brealm (?:is )?missing\b|\bdomain\\+user|\baddress (?:must|has to|should)\b|\bform of (?:your|the) (?:log-?in|user ?name|name)\b|\b(?:user ?)?names? (?:\w+ )?(?:start|begin|end|look|consist)s? (?:with|like|in|of)\b|\buse .{1,40} as (?:the |your )?(?:log-?in|user ?name|name)\b|\b(?:use|enter|try|give) (?:your |the |an? )?e-?mail address\b|\b(?:sign|log) ?-?(?:in|on) (?:as|with|using) \S+[@\\]\S|\bnot an? (?:e-?mail )?address\b|\bnames? (?:is|are|must be|has to be|have to be) (?:of|in) the form\b|\bnames? (?:is|are|must be) (?:in )?(?:lower|upper)-?case\b/i,
    'settings/wrong-username',
    RFC5248,
  ],
  [
    /\b\bweak\b.{0,20}\bmechanism\b|\b(?:mechanism|auth(?:entication)? (?:type|method|scheme)|authentication mechanism|sasl mech\w*)\b.{0,40}\b(?:not (?:supported|available|accepted|recogni[sz]ed|enabled|allowed)|unsupported|unavailable|unknown|unrecogni[sz]ed|invalid|too weak|disabled)|\b(?:invalid|unsupported|unknown|unrecogni[sz]ed|no (?:supported|suitable|worthy|common|available)?) ?(?:auth(?:entication)?|sasl) (?:mechanisms?|types?|methods?|mechs?)|\bunrecogni[sz]ed authentication type|\bauth[= ][\w-]+ is not (?:offered|available|supported|enabled)|\bstronger authentication such as (?:auth|apop)|\b(?:unsupported|unknown|invalid) method\b/i,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    /\b(?:encryption|encrypted (?:connection|channel)|starttls|tls|ssl|secure (?:connection|channel))\b.{0,20}\b(?:required|needed|necessary|mandatory|first)|\b(?:requires?|use|using|need|must (?:use|issue)|only (?:over|via|with|under)|until|without|after|first) (?:an? |the )?(?:starttls|tls|ssl|encrypt\w+|secure (?:connection|channel))\b|\b(?:plain-?text|clear-?text) (?:auth\w*|log ?-?ins?|passwords?)\b.{0,20}\b(?:disallowed|disabled|not (?:allowed|permitted|supported|accepted)|refused|prohibited)|\b(?:stls|starttls)\b.{0,20}\b(?:before|first)\b|\bnon-?(?:secure|encrypted) (?:connection|channel)|\b(?:login|log-?in|authentication|logins) (?:is |are )?only available (?:under|over)/i,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    /^5\d\d .*\b(?:auth|authentication)\b.{0,40}\b(?:not (?:recogni[sz]ed|implemented|available|advertised|enabled|supported|offered)|unrecogni[sz]ed|when not advertised)|^50[0-3] .*\b(?:unrecogni[sz]ed|unknown|not (?:recogni[sz]ed|implemented)|out of sequence|bad sequence)/i,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    /\b(?:temporar(?:y|ily)|internal|system|backend|back-end|upstream|mail ?stores?|database|(?:my|postgre)?sql|ldap|radius|directory|storage|auth(?:entication)? (?:server|service|system|backend|daemon|process)|authenticator)\b.{0,50}\b(?:failure|failed|error|unavailable|(?:not|n't) (?:available|respond\w*|answer\w*|reachable|working)|cannot be reached|can't be reached|unreachable|down|problem|busy|time(?:d)? ?-?out|offline|maintenance|overload\w*|fault|issue|lost)\b|\b(?:server|service|(?:mail )?host|cluster|node)\b(?!.{0,30}\b(?:log ?-?(?:in|on)|auth\w*|credential|password|rejected)).{0,30}\b(?:failure|failed|error|unavailable|not available|unreachable|down|busy|time(?:d)? ?-?out|offline|overloaded)\b|\b(?:i\/?o|read\/write|(?:file|disk|index|store|database|db) (?:read|write|access|open)|unexpected server) errors?\b|\berror,? internal\b|\b(?:failed|unable|could not|cannot|can't) (?:to )?(?:open|read|open\/read|load|scan|parse)\b.{0,20}\b(?:inbox|index|maildir|spool|mailbox file)\b|\b(?:by|due to|because of|after|on) (?:an? |the )?time-?out\b|\btime-?out (?:of|in|at|from|while|reading|waiting)\b|\b(?:far |much )?(?:too|very) busy\b|\b(?:mailbox|maildrop)\b.{0,15}\b(?:not available|unavailable|inconsistent)\b/i,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\b(?:try|retry|come back|again|wait) (?:again )?(?:a bit |a little )?(?:later|shortly|soon|in a (?:few|moment|while))\b|\b(?:unable to|cannot|could not|can't|couldn't|failed to) (?:contact|reach|connect|check|verify|look ?up|validate|process|access|get|fetch|obtain|retrieve|determine|locate)\b.{0,60}\b(?:now|at present|at the moment|at this time|server|backend|database|directory|ldap|user ?db|store|service|authenticator)\b|\b(?:unable to|cannot|could not|can't|couldn't|failed to) (?:contact|reach|connect)|\b(?:under|for|due to|ongoing|scheduled|undergoing|in) maintenance\b|\bmaintenance\b|(?<!reason |mechanism )\bunavailable\b|\b(?:connection|link) (?:lost|refused|dropped)\b.{0,30}\b(?:to|with)\b|\bat (?:present|the moment|this time)\b.{0,20}$|\b(?:lookup|backend|upstream) (?:failed|failure|timeout)\b|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:open|load|read|find|mount) (?:the |your |default )*(?:store|mailbox|mail ?drop|mail ?box|inbox|spool|address ?book)\b|\bunexpected (?:response|answer|reply) from\b.{0,30}\bserver\b|\bunknown (?:internal )?error\b|\bis being (?:moved|migrated|upgraded|updated|restored|repaired)|\b(?:try|retry) (?:again )?(?:in|after)\b|\b(?:updating|upgrading|migrating) (?:our|the)\b|\bwent wrong on our\b|\boff ?line\b|\brequest\b.{0,50}\bfailed\b|\bdegrad(?:ed|ation)\b|\btimed out\b|\btechnical (?:problems?|difficult\w+|faults?|errors?|issues?|reasons?)\b|\b(?:exception|traceback|panic|segfault|null ?pointer)\b|\b(?:no|without) (?:answer|reply|response) from\b|\bnot answering\b|\bout of (?:service|order)\b|\boverload\w*\b|\b(?:cannot|can't|could not|unable to) process\b|\b(?:proxy|gateway) (?:error|timeout)\b|\b(?:could|can) ?(?:not|n't) be (?:verified|checked|validated) (?:now|right now|at (?:this|the|present))|(?<!\b(?:user ?name|password|credentials|identity) )\b(?:could|can) ?(?:not|n't) be (?:verified|checked|validated|looked up|determined)\b|\bnot (?:mounted|ready|running|loaded|started)\b|\bwe(?:'re| are) (?:currently |just |now )?(?:upgrad|updat|mov|migrat|repair|restor|work)\w*|\b(?:connect(?:ing|ion)?|socket|pipe|query|look ?up)\b(?: \w+){0,4} (?:failed|failure|refused|timed out|deferred)\b|\binconsistent\b|\bstand-?by\b|\bfail-?over\b|\bread-?only mode\b|\bgone away\b|\b(?:does|did|is|do)(?: not|n't) (?:respond|answer|react)|\b(?:crashed|restarting|rebooting|starting up|shutting down)\b/i,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /\bconsent\b.{0,40}\b(?:withdrawn|revoked|missing|required|needed|expired|not (?:given|granted))\b|\b(?:no|without|missing) (?:user |admin )?consent\b/i,
    'auth/oauth-required',
    RFC5248,
  ],
  [/\bpass(?:word|phrase|code)\b.{0,20}\brotated\b/i, 'auth/bad-credentials', RFC3206],
  [/\binvalid_token\b|\btoken\b.{0,30}\b(?:expired|invalid|revoked)/i, 'auth/bad-credentials', 'https://www.rfc-editor.org/rfc/rfc7628'],
  [
    /\b(?:unknown|no such|non-?existent|not a valid|unrecogni[sz]ed|invalid|in+cor+ect|wrong) (?:e-?mail )?(?:user|account|mailbox|login|recipient|address|e-?mail)\b|\b(?:user(?: ?name)?|account|mailbox|login|address) (?:unknown|is (?:unknown|not known)|not found|(?:does |do )?not exists?|doesn't exist)\b|\bnever heard of\b|\b(?:cannot|can't|could not|couldn't|unable to) find (?:the |this |that |your )?(?:user|account|mailbox|login)\b|\bno (?:account|mailbox) for\b/i,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    /(?<!\[)\b(?:pass(?:word|phrase|wd|code)?|credentials?|pass ?phrase|user ?name|login|user ?(?:id|code)|hash ?code|user|auth\w*|log ?-?on|log ?-?in|sign ?-?in|logging in|signing in)\b.{0,60}\b(?:fail\w*|in+cor+ect|invalid|wrong|bad|mismatch\w*|denied|rejected|refused|unsuccessful|not (?:accepted|correct|valid|known|match|recogni[sz]ed|successful|authenticate\w*)|unauthori[sz]ed|error|doesn't match|does not match)\b/i,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    /\b(?:fail\w*|in+cor+ect|invalid|wrong|bad|rejected|unauthori[sz]ed|unable to|could not|cannot|not)\b.{0,60}\b(?:pass(?:word|phrase|wd|code)?|credential|credentials|user ?name|login|log ?-?in|user ?(?:id|code)?|hash ?code|auth\w*|sign ?-?in)\b/i,
    'auth/bad-credentials',
    RFC3206,
  ],
]);
