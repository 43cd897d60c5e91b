import { pattern } from '../../../lexicon/pattern.ts';
import type { Rows } from '../row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/** The account, or the way to it, is closed, locked, worn out or used too much. The first that fits counts. */
export const ACCOUNT_STATES: Rows = [
  // not the account but one way to it: "disabled for POP3 access", "your IMAP service has expired"
  [
    pattern('i')`
      ^(?!.*\b(?:maintenance|temporar|for now|try again)).*\b(?:disabled|blocked|suspended|locked|deactivated|closed|
      not (?:enabled|active|activated|registered)) (?:for|from|via|over|through|on|to use|using|in) (?:\w+ ){0,3}(?:imap4?|pop3?|smtp|
      submission|mail (?:programs?|clients?|apps?))\b|\b(?:imap4?|pop3?|smtp|submission) (?:service|access|feature|option|login|
      function)\b.{0,15}\b(?:expired|lapsed|ended|suspended|cancell?ed|closed)\b|
      \b(?:service|protocol|access|module) (?:is |has been |was )?(?:disabled|blocked|switched off|turned off|
      not (?:enabled|allowed|active|activated)) (?:for|on|in|to) (?:this|your|the) (?:account|mailbox|user|domain)\b|
      \b(?:disabled|blocked|closed|switched off|turned off) (?:this|that) (?:service|protocol|access|feature)\b|
      \b(?:closed|disabled|switched off|turned off|deactivated|blocked|forbids?|forbidden|
      prohibits?) (?:the |this |his |her |their |your |all )?(?:imap4?|pop3?|smtp)\b|
      \b(?:web ?mail|browser|web) (?:access |use )?only\b|\bnot licen[sc]ed for\b|
      \b(?:client|program|app)s? (?:is|are) not (?:approved|trusted|known|recogni[sz]ed|on the|among)|
      \bonly (?:allowed |permitted |able |entitled )?to (?:receive|send|read)\b|
      \bonly be (?:read|opened|used|accessed) (?:by|with|over|via|through)\b|\b(?:send|receive)-only\b|
      \b(?:receive|read)\b.{0,20}\bbut not send\b|\bsend\b.{0,20}\bbut not (?:receive|read)\b|\bmay not send\b|
      \b(?:feature|function|option|this protocol)\b.{0,15}\b(?:not|un)[ -]?(?:available|enabled|active|allowed|included|licen[sc]ed)\b
    `,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    pattern('i')`
      \b(?:weak|simple) pass(?:word|phrase)s?\b|
      \bpass(?:word|phrase|wd)?\b.{0,40}\b(?:expired|expiry|has lapsed|out of date|outdated|too old|
      must (?:now )?(?:be )?(?:chang|reset|renew|updat)|to be (?:renewed|changed)|needs? (?:to be )?(?:chang|reset|renew|updat)|
      (?:change|reset|renewal|update) (?:is )?(?:required|needed|due)|too (?:simple|weak|short)|older than|due for|validity|
      replace[ds]?\b|ag(?:ed|eing|ing)\b|ran out|run out|lifetime|no longer valid|(?:set|choose|pick) a new)|
      \b(?:your|the|this) (?:old |previous |current )?password (?:was|has been|is) (?:retired|revoked|withdrawn|replaced|reset|
      cancell?ed|disabled|deactivated)\b
    `,
    'auth/password-expired',
    RFC5530,
  ],
  [
    pattern('i')`
      \b(?:expired|must change|must reset|have to change|need to change|please (?:change|reset|renew|update)|change your|reset your|
      renew your|(?:set|choose|pick) an? \w+|create a new|initial|validity of (?:the|your))\b.{0,20}\bpass(?:word|phrase|wd)\b
    `,
    'auth/password-expired',
    RFC5530,
  ],
  [
    /\bauthentication (?:has |is )?expired\b|\bexpired authentication\b|\b(?:credentials?|password transition)\b.{0,20}\b(?:expired|needed)/i,
    'auth/password-expired',
    RFC5530,
  ],
  [
    pattern('i')`
      \btoo many (?:(?:simultaneous|concurrent|open|active|imap4?|pop3?|smtp|parallel|client|user) )*(?:connections?|sessions?|
      clients?|requests?|log ?-?ins?)\b(?!.{0,20}\b(?:failed|failures|attempts?)\b)
    `,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    pattern('i')`
      ^-ERR (?!.*\b(?:fail|attempt|password|admin|suspicious|abuse|spam|support|min)).*\bmail ?(?:box|drop)\b[^.;]{0,30}\blocked\b|
      \b(?:lock|locked|exclusive|in use|busy|already (?:open|opened|locked))\b.{0,30}\bmaildrop\b|\block contention\b|
      \b(?:maildrop|mailbox|mail drop)\b.{0,40}\b(?:exclusive access|already (?:locked|in use|open(?:ed)?)|in use|
      locked by(?! (?:an? |the |our )?(?:admin|operator|postmaster|abuse|support|system|policy))|is locked|busy)\b|
      \banother (?:pop3? |imap |mail )?(?:session|client|program|process|instance|(?:device|computer) (?:is|has|holds|uses))\b|
      \b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:get (?:a )?|obtain (?:a )?)?lock\b
    `,
    'auth/rate-limited',
    RFC3206,
  ],
  [
    pattern('i')`
      \b(?:retry|retries|attempts?|tries) limit\b|\bexceed\w*\b.{0,20}\b(?:retry|retries|attempts?|tries)\b|
      \btoo many (?!errors?\b)(?:(?!\bcommands?\b).){0,40}?\b(?:failed|failures?|fail|invalid|bad|in+cor+ect|wrong|unsuccessful|
      errors?|attempts?|tries|retries)\b(?! commands?\b)
    `,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /\b(?:temporarily|temporary|currently)\b.{0,30}\b(?:locked|lock-?ed out|blocked|banned|lock-?out|suspended due to failed)/i,
    'auth/account-locked',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:account|user|login|log-in|sign-?in|access|username|id)\b.{0,40}\b(?<!administratively )(?:locked|locked[- ]out|
      lock-?out)\b(?! (?:by|for|on|at|due to|because of)\b.{0,25}\b(?:admin|postmaster|operator|policy|inactiv|abuse|spam|misuse|
      suspicion of|request|non-?payment))
    `,
    'auth/account-locked',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:locked|blocked|banned|blacklisted)\b.{0,40}\b(?:failed|failures|wrong|in+cor+ect|invalid|bad|unsuccessful|attempts?|
      try again|minutes?|hours?|seconds?|brute)\b|\b(?:failed|failures|wrong|in+cor+ect|unsuccessful|attempts?)\b.{0,60}\b(?:locked|
      blocked|banned|lock-?out)\b|\bbrute[- ]?force|\b(?:disabled|suspended|paused|stopped|refused) (?:for|
      until) (?:the next |another )?\d+ ?(?:s|min|h)\w*\b|\b(?:paused|stopped|refused|suspended) for \d+ (?:s|min|
      hour)\w*\b.{0,40}\b(?:fail|wrong|bad|attempts?)|\b\d+ (?:wrong|failed|bad|in+cor+ect|unsuccessful) (?:tries|attempts|passwords|
      log-?ins)\b|\b(?:wrong|bad|failed|invalid|incorrect)\b.{0,40}\b(?:\d+ times|again and again|repeatedly)\b|
      \brepeated (?:failures|wrong passwords|bad passwords)\b
    `,
    'auth/account-locked',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:allows?|accepts?|supports?) only\b.{0,60}\b(?:apps?|web ?mail|programs?|clients?|browser)\b|
      \bonly (?:be )?(?:allows?|accepts?|supports?|available|usable|used|read|readable|opened|works?)\b.{0,40}\b(?:apps?|web ?mail|
      programs?|clients?|browser)\b
    `,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    pattern('i')`
      \b(?:maximum|max\.?|limit of|number of)\b.{0,40}\b(?:connections?|sessions?|logins?)\b|
      \b(?:connection|session|login|concurrency)s? (?:count )?(?:limit|quota)|
      \b(?:connections?|sessions?|logins?)\b.{0,30}\b(?:limit|exceeded)|
      \b(?:too )?many\b.{0,40}\b(?:connections?|sessions?|logins?|log-ins?|sign-ins?|requests?|clients?|users?|accounts?|simultaneous|
      concurrent|commands?|messages|mails|e-?mails|recipients)\b|\btoo many errors?\b|\brate[- ]?limit|\bthrottl|
      \b(?:login|sign-?in|connection)s? (?:rate|frequency)|\btoo (?:fast|often|frequent|quick)|\bslow down\b|
      \b(?:account|user) is (?:already |currently )?in used?\b|\balready (?:logged in|connected|signed in|in use)\b|
      \bin use (?:elsewhere|by)\b|\bfrequency\b|\balready (?:have|has) \d+\b|
      \b(?:sessions?|connections?|clients?)\b.{0,30}\b(?:full|exhausted|used up|taken)\b|
      \b(?:checked|polled|logged in)\b.{0,20}\bago\b|\bback-?off\b|
      \b(?:over|beyond|above) (?:the|its|your|their)\b.{0,25}\b(?:budget|limits?|quota|allowance)\b|\bwait \d+ ?ms\b|
      \b(?:minimum|wait)\b.{0,40}\bbetween\b.{0,20}\b(?:log ?-?ins?|sessions?|connections?|checks?)\b|\blogin[- ]delay\b|
      \bonly \d+ (?:(?:simultaneous|concurrent|open) )?(?:connections?|sessions?|log ?-?ins?)\b|\bwait\b.{0,30}\b(?:before|until)\b|
      \bwait (?:for )?\d+ (?:s|sec|min|hour)|\b(?:connection|session|login)s? (?:cap|ceiling|maximum)\b|
      \bexceeded\b.{0,40}\b(?:command|bandwidth|download|upload|hourly|traffic)\b.{0,20}\blimits?\b
    `,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    pattern()`
      \bonly (?:APOP|CRAM|DIGEST|SCRAM|NTLM|GSSAPI|KERBEROS)\b|\b(?:APOP|CRAM-MD5|DIGEST-MD5|SCRAM[-\w]*|NTLM|GSSAPI|
      KERBEROS)\b.{0,20}\b(?:only|required|needed|instead)\b|\bLOGIN command\b.{0,30}\b(?:disabled|not)\b|\buse AUTHENTICATE\b|
      \bnot (?:permitted|allowed|supported|possible) (?:for|with|in|by) (?:that|this|the) (?:AUTH|SASL)\b|
      \b(?:LOGIN|PLAIN|APOP|NTLM|GSSAPI|(?:CRAM|DIGEST)-MD5|SCRAM-[\w-]+|
      (?:digest|Digest) auth\w*) (?:is |was )?(?:not (?:offered|supported|available|accepted|configured|implemented|set up)|removed|
      unsupported)\b
    `,
    'auth/mechanism-mismatch',
    RFC4954,
  ],
  [
    pattern('i')`
      ^(?!.*\b(?:maintenance|temporar|for now|try again)).*\b(?:imap4?|pop3?|smtp(?:[- ]?auth\w*| ?client ?auth\w*)?|submission|
      managesieve|protocol|(?:this|the) service|sending (?:mail |messages )?(?:through|over|by|with|via)|remote access|
      external access|mail (?:client|program|app)s?)\b.{0,40}\b(?:(?:is|are) off\b|
      not (?:been )?(?:enabled|allowed|activated|active|permitted|available|included|released|unlocked|provisioned|purchased|bought|
      subscribed|ordered|booked|assigned|granted|set up|(?:a )?part of|authori[sz]ed|open|supported for|switched on|turned on)|
      disabled|switched off|turned off|deactivated|prohibited|forbidden|denied|blocked|restricted)\b
    `,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    pattern('i')`
      \b(?:enable|activate|turn on|switch on|allow|please (?:first )?open)\b.{0,30}\b(?:imap4?|pop3?|smtp|
      mail (?:client|program|protocol)s?)\b|\bnot (?:allowed|permitted|authori[sz]ed|enabled|entitled|
      activated) (?:access )?(?:to use|for|via|over|through|by|with) (?:imap|pop3?|smtp|this (?:service|protocol)|the service)|
      \b(?:no|without|lacks?|(?:does|do)(?: not|n't) have) (?:\w+ ){0,3}(?:imap4?|pop3?|smtp|access rights?|permissions?|rights?)\b|
      \b(?:service|protocol|module) (?:is )?not allowed\b|\bthird[- ]party (?:apps?|clients?|programs?|access)\b.{0,20}\b(?:off|
      blocked|disabled)\b|\bplan\b.{0,40}\b(?:imap|pop3?|smtp|mail (?:client|program)s?)\b|
      \b(?:not|n't) (?:include|contain|cover)\b.{0,20}\b(?:imap|pop3?|smtp)\b|
      \b(?:imap|pop3?|smtp)\b.{0,40}\b(?:plan|subscription|premium|paid|upgrade|licen[cs]e)\b
    `,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    pattern('i')`
      \bnot authori[sz]ed to (?:perform|access|use|send(?! (?:for|as|from)))\b|
      \bnot (?:authori[sz]ed|allowed|permitted|entitled) (?:to send )?(?:for|as|from|with) (?:this|that|the|your) (?:sender|from|
      address|domain)\b|\b(?:user|tenant|account|mailbox|you are|client|access) (?:is |are )?not (?:allowed|permitted|
      entitled)\b(?!.{0,20}\bfrom (?:your|this|the|that) )
    `,
    'auth/protocol-disabled',
    RFC5530,
    { ambiguous: true },
  ],
  [
    pattern('i')`
      ^(?!.*\b(?:maintenance|try again|temporarily|unavailable|for the moment|degrad|time-?outs?\b|timed out)).*\b(?:account|user|
      mailbox|subscription|domain|(?<!^4\d\d .*)service|login|log-?in|customer|contract|trial|licen[cs]e)\b.{0,40}\b(?:disabled|
      (?:de-?|in)activated|inactive|not (?:yet |been |yet been )*(?:active|activated|confirmed|subscribed|registered|provisioned|
      licen[sc]ed)|suspended|closed|terminated|cancell?ed|frozen|blocked|deleted|removed|unpaid|overdue|has expired|is expired|
      expired|barred|revoked|on hold|on legal hold|deprovisioned|quarantined|parked|administratively|
      (?:has|is|was) (?:ended|run out|lapsed|over(?! (?:the|its|your|their)\b))|no longer (?:active|exists?|valid)|ended)\b
    `,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:disabled|deactivated|inactive|suspended|closed|terminated|unpaid|frozen|blocked|expired)\b.{0,15}\b(?:account|user|mailbox|
      subscription)\b|\b(?:account|mailbox|user|log ?-?in)\b.{0,40}\b(?:suspended|terminated|unpaid|administratively|
      locked (?:by|for|on|at|due to|because of)\b.{0,25}\b(?:admin\w*|postmaster|operator|inactiv\w+|abuse|spam|misuse|suspicion of|
      request|non-?payment))\b|\bpayment\b.{0,30}\b(?:due|required|overdue|missing|outstanding)|\bunpaid\b|\bnot (?:been )?paid\b|
      \boverdue\b|\boutstanding (?:invoice|balance|payment)|\baccept\b.{0,40}\b(?:terms|agreement|eula|conditions)\b|
      \badministratively (?:locked|disabled|blocked|prohibited)\b|\bcontact (?:your |the )?(?:abuse|billing|sales)\b
    `,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    pattern('i')`
      \bweb ?(?:log|sign)[ -]?in (?:is )?(?:required|needed|first)\b|
      \b(?:log|sign)[ -]?in (?:via|on|through|over|at) (?:the |our )?(?:web|portal)\b|
      \b(?:unusual|suspicious|abnormal|unrecogni[sz]ed)\b.{0,40}\b(?:activity|log ?-?ins?|sign ?-?ins?|location|access)\b|
      \b(?:verify|confirm) (?:your|the) (?:identity|account|(?:tele|mobile |cell )?phone|mobile|number|recovery)\b|
      \b(?:account|mailbox|identity) (?:requires|needs|awaits) verification\b|
      \b(?:log|sign) ?-?in\b.{0,60}\b(?:web ?mail|web ?browser|web ?site|on the web)\b|
      \b(?:web ?mail|web ?browser)\b.{0,40}\b(?:log|sign) ?-?in\b
    `,
    'auth/account-locked',
    RFC5248,
    { ambiguous: true },
  ],
  [
    pattern('i')`
      \b(?:not|never|yet to) (?:been |yet been )?(?:set up|provisioned|created|initiali[sz]ed)\b|
      \b(?:not yet|never|yet to)(?: been)? registered\b|\b(?:account|mailbox|profile|customer) (?:still |first )?(?:needs|requires|
      awaits|must)\b
    `,
    'auth/account-disabled',
    RFC5248,
    { ambiguous: true },
  ],
  [
    pattern('i')`
      \b(?:trial|contract|subscription|hosting|membership|plan|period|account|licen[cs]e)\b(?: \w+){0,3} (?:over|up|finished|run out|
      ended|past due|expired|lapsed)\b|\b(?:scheduled|marked|queued) for (?:deletion|removal)\b|
      \b(?:can|may|will) no longer be (?:opened|used|read|accessed)\b|\bhas left the\b|\b(?:in|on) hold\b|
      \bnot an? (?:active |paying |current )(?:customer|member|subscriber|user)\b|\bin arrears\b|\bgood standing\b|\bpurged\b|
      \bno longer exists\b|\bno longer (?:employed|with|working|works|a (?:customer|member)|subscribed)\b|
      \b(?:no|without) (?:valid |active |current |paid )?(?:subscription|contract)\b|
      (?<!\bidentity )\b(?:not|un)[ -]?(?:yet )?(?:been )?(?:verified|confirmed)\b|
      \b(?:account|registration|sign-?up|mailbox)\b.{0,20}\b(?:(?:not|in)(?: yet)? ?complete\w*|under review|being reviewed)\b|
      \bno longer have an? (?:account|mailbox)\b
    `,
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
];
