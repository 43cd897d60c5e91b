import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, OUT_OF_SERVICE, REFUSED, TOO_SLOW } from './causes.ts';
import {
  CLIENT_CERTIFICATE,
  CUT_WHILE_ENCRYPTING,
  DISTRUSTED,
  FAULT_THERE,
  HELD_BACK_HERE,
  IN_CLEAR_THERE,
  NAMELESS,
  NOT_YET_VALID,
  NO_CIPHER,
  NO_VERSION,
  NO_WAY,
  OTHER_NAME,
  OUT_OF_DATE,
  REVOKED,
  SELF_SIGNED,
  STRANGE_ANSWER,
  TIMED_OUT,
  TURNED_AWAY,
  UNCONNECTED,
  UNENCRYPTED,
  WEAK,
} from './reasons.ts';

/**
 * What any program says in plain English: asked last, for programs whose sentences are in no table. No program's own
 * wordings, so there is no page to cite; the words mean what they say.
 */
export const ANY_PROGRAM: ErrorTable = {
  client: 'a mail program',
  source: 'the meaning of the words themselves',
  seen: '2026-11-21',
  errors: [
    // the sentences of OpenSSL, GnuTLS and what alerts of TLS are called
    {
      words: /\bcertificate verif(?:y|ication) failed\b|\bsignature verification (?:has )?failed\b|\bunable to get local issuer\b/i,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: /\balert (?:certificate required|bad certificate|unknown ca|certificate (?:expired|revoked|unknown))\b/i,
      ...CLIENT_CERTIFICATE,
    },
    {
      words:
        /\bunsupported (?:protocol|version)\b|\balert protocol version\b|\bno protocols available\b|\billegal or unsupported version\b/i,
      ...NO_VERSION,
    },
    { words: /\bno (?:supported cipher suites|shared cipher|ciphers available|common cipher)|\binsufficient security\b/i, ...NO_CIPHER },
    { words: /\bdiffie-?hellman prime\b|\b(?:dh|ee|ca) (?:key|md) too (?:small|weak)\b/i, ...WEAK },
    {
      words: /\bAADSTS\d{5,7}\b/,
      step: 'sign-in',
      means: 'the sign-in page of Microsoft refused',
      causes: [
        'auth/bad-credentials',
        'auth/oauth-required',
        'auth/second-factor-failing',
        'auth/protocol-disabled',
        'settings/wrong-username',
      ],
    },
    { words: /\b(?:WSA)?E(?:ACCES|PERM)\b/, ...HELD_BACK_HERE },
    // certificates, by what is wrong with them
    { words: /\bcertificate\b.{0,40}\brevoked\b|\brevoked (?:\w+ )?certificate\b/i, ...REVOKED },
    {
      words: pattern('i')`
        \bcertificate\b.{0,60}\b(?:(?:belongs?|issued|valid|was made|is|made out) (?:only )?(?:to|for) (?:a |an )?(?:different|other|another|wrong)|
        (?:does|do|did)(?: not|n't) (?:match|belong|correspond|fit|cover|include)|mismatch|different (?:name|site|host|server))|
        \bcommon ?name mismatch\b|\b(?:name|domain|host(?: ?name)?|address)\b.{0,40}\b(?:(?:does|do|did)(?: not|n't) match|mismatch|
        not match\w*|different from)\b.{0,60}\bcertificate\b|(?:\bnot|n't) match(?:es|ed|ing)? (?:the )?(?:name|host ?name|domain)\b
      `,
      ...OTHER_NAME,
      causes: [...OTHER_NAME.causes, 'tls/certificate-untrusted', 'tls/interception'],
    },
    {
      words: pattern('i')`
        \bcertificate\b.{0,50}\b(?:has|is|was)? ?(?:expired|lapsed|run out|out of date|no longer valid|ended)\b|\bexpired (?:\w+ )?certificate\b|
        \bcertificate\b.{0,40}\bexpired or is not yet valid\b
      `,
      ...OUT_OF_DATE,
    },
    { words: /\bcertificate\b.{0,50}\b(?:not yet|n't yet|only valid from|in the future)\b/i, ...NOT_YET_VALID },
    { words: /\bself[- ]?signed\b/i, ...SELF_SIGNED },
    {
      words:
        /\b(?:unacceptable|untrusted|suspicious|problematic|faulty) (?:\w+ ){0,2}certificate\b|\b(?:problem|trouble|something wrong) with\b.{0,40}\bcertificate\b/i,
      ...DISTRUSTED,
    },
    {
      words:
        /\b(?:could|can)(?:n't|not| not) (?:safely|securely) connect\b|\b(?:could|can)(?:n't|not| not) connect (?:safely|securely)\b(?!.{0,80}\bprotocol\b)/i,
      ...DISTRUSTED,
    },
    // the encrypted channel
    {
      words:
        /\brecord (?:that )?(?:exceeded|is longer than|too long)\b.{0,30}\b(?:length)?\b|\bunexpected packet format\b|\bplain ?text (?:response|answer|reply) (?:on|to)\b/i,
      ...IN_CLEAR_THERE,
    },
    {
      words: pattern('i')`
        \b(?:security )?protocol (?:which|that) is(?: not|n't) (?:enabled|supported)\b|\bcommon algorithm\b|\bprotocol version\b.{0,40}\b(?:not|un)\s?support|
        \b(?:incompatible|unsupported|outdated|obsolete|too old) (?:or unsupported )?(?:\w+ )?(?:protocol|version of (?:tls|ssl))\b|
        \b(?:only|still) (?:supports?|speaks?|offers?|uses?) (?:an? )?(?:old|outdated|obsolete|insecure)
      `,
      ...NO_VERSION,
    },
    {
      words: pattern('i')`
        \b(?:unable|failed|fail|cannot|can't|could not|couldn't|impossible|error|problem)\b.{0,40}\b(?:secure|encrypted|ssl|tls)(?:\/tls)? (?:link|channel|session|
        connection|socket|negotiation)\b|\b(?:upgrade to|switch to|starting|start|negotiat\w+|establish\w*) (?:tls|ssl|encryption)\b.{0,20}\b(?:fail|error|not|aborted)|
        \b(?:connect|connection|reach)\b.{0,50}\b(?:with|using|over|via|by) (?:ssl|tls|starttls|encryption)\b(?<=\b(?:not|n't|unable|fail\w*|cannot|impossible|error)\b.{0,120})|
        \b(?:failed|unable|error|failure)\b.{0,20}\b(?:negotiat\w+|establish\w*|perform\w*|complet\w+|set\w* up) (?:an? |the )?(?:tls|ssl|encrypt\w+|secure)\b|
        \b(?:encrypted|secure) connection\b.{0,40}\b(?:not available|unavailable|could not|couldn't|cannot|can't|was not|wasn't|impossible)\b
      `,
      ...UNENCRYPTED,
    },
    // ways of signing in
    {
      words: pattern('i')`
        \b(?:authentication|sign-?in|log-?in|auth) (?:methods?|mechanisms?|types?)\b.{0,40}\b(?:(?:not|n't) (?:\w+ )?(?:supported|accepted|allowed|offered|available|enabled)|unsupported|
        disabled|rejected|refused)|\bsupports? none of\b|(?:\bnot|n't) support (?:\w+ ){0,3}(?:authentication|sign-?in|auth|log-?in)\b|
        \b(?:password|plain|cram-md5|ntlm|oauth2?) (?:authentication|log-?in)\b.{0,20}(?:\bnot|n't) (?:supported|allowed|available|accepted)|
        \bprompt for credentials\b
      `,
      step: 'sign-in',
      means: 'the program and the server share no way of signing in',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption', 'settings/client-too-old'],
    },
    {
      words:
        /\b(?:admin(?:istrator)?(?:'s)?|it department) (?:approval|consent|permission)\b|\bapproval required\b.{0,60}\badmin|\bneeds? permission to access resources\b|\bonly an admin(?:istrator)? can grant\b/i,
      step: 'sign-in',
      means: 'the organisation has to allow this program first',
      causes: ['auth/oauth-required', 'auth/protocol-disabled'],
    },
    {
      words:
        /\byou can(?:no|')t get there from here\b|\bdoes(?: not|n't) meet the criteria\b|\b(?:only (?:be )?accessed|access) from (?:devices|apps|locations)\b.{0,60}\bpolicy\b|\bconditional access\b|\bdevice (?:must|has to) be (?:managed|compliant|enrolled)\b/i,
      step: 'sign-in',
      means: 'a rule of the organisation keeps this program or device out',
      causes: ['auth/protocol-disabled', 'auth/oauth-required'],
    },
    {
      words:
        /\bneeds more information to keep your account secure\b|\badditional (?:verification|security (?:info|information)) (?:is )?(?:required|needed)\b/i,
      step: 'sign-in',
      means: 'the second step of signing in is missing',
      causes: ['auth/second-factor-failing', 'auth/oauth-required'],
    },
    // names
    {
      words: pattern('i')`
        \b(?:remote|server|host|mail ?server) ?name\b.{0,30}(?:\bnot|n't) (?:be )?(?:resolved?|found|translated|looked up)|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:look ?up|resolve|locate|find)\b.{0,40}\b(?:name|host|server|dns|domain|address of)\b|
        \b(?:dns|name) (?:lookup|look-up|resolution|query)\b.{0,30}\b(?:fail\w*|error|timed out|problem|unsuccessful)|\bno such host\b|\bcanonical dns name\b|
        \bname (?:can ?not|cannot|could not|couldn't) be resolved\b(?!.{0,40}\baddress (?:list|book))
      `,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    // sentences of Winsock and of .NET
    { words: /\bforbidden by its access permissions\b/i, ...HELD_BACK_HERE },
    { words: /\bunreachable (?:network|host)\b|\bhost is down\b|\bnetwork is down\b/i, ...NO_WAY },
    { words: /(?:\bnot|n't) properly respond(?:ed)? after\b|\bhost has failed to respond\b/i, ...TIMED_OUT },
    { words: /\bclosed the transport stream\b|\bhandshake\b.{0,40}\b(?:closed|aborted|reset|eof)\b/i, ...CUT_WHILE_ENCRYPTING },
    // fetchmail's ends
    { words: /\bquery status ?= ?(?:3\b|\d+ \(AUTHFAIL)/i, ...TURNED_AWAY },
    {
      words: /\bquery status ?= ?(?:2\b|\d+ \(SOCKET)/i,
      ...UNCONNECTED,
      causes: [...UNCONNECTED.causes.slice(0, 5), 'network/unstable', ...UNCONNECTED.causes.slice(5)],
    },
    { words: /\bquery status ?= ?(?:4\b|\d+ \(PROTOCOL)/i, ...STRANGE_ANSWER },
    { words: /\bquery status ?= ?(?:11\b|\d+ \(DNS)/i, ...NAMELESS },
    {
      words: /\bquery status ?= ?(?:9\b|14\b|\d+ \((?:LOCKBUSY|SERVBUSY))/i,
      means: 'the mailbox or the server is busy',
      causes: ['auth/rate-limited', 'server/unavailable'],
    },
    // offline
    {
      words:
        /\bworking offline\b|\b(?:account|resource|outlook|mail|program|computer|device|phone|you(?:'re| are)?|servers?) (?:is |are |is now |appears? (?:to be )?|seems? (?:to be )?)?offline\b|\bno (?:network|data|internet) (?:connection|access|available)\b|\bno internet\b/i,
      step: 'link',
      means: 'the program is offline, or the server is',
      causes: ['network/offline', 'network/no-internet', ...NOT_CONNECTED.slice(0, 2), 'server/unavailable', 'network/captive-portal'],
    },
    // the mailbox, the message
    {
      words: pattern('i')`
        ^(?!.*\b(?:almost|nearly|soon|device|phone|disk on this|this computer|file)\b|.*(?<![\d.,])[1-8]?\d ?%).*\b(?:(?:mail ?box|inbox|account|you)\b.{0,30}\b(?:exceeded|over|reached|run out of|out of|no more|no)\b.{0,20}\b(?:limit|quota|storage|space|room)|
        (?:not enough|insufficient|no) (?:storage|space|room)\b.{0,40}\bmail ?box|(?:quota|storage limit)\b.{0,20}\b(?:exceeded|reached|full|used up)|mail ?box (?:is |was )?(?:completely |too )?full)
      `,
      step: 'mailbox',
      means: 'the mailbox is full',
      causes: ['mailbox/over-quota'],
    },
    {
      words:
        /\b(?:message|attachments?|e-?mail|mail)\b.{0,60}\b(?:too (?:large|big)|larger than|bigger than|exceeds? .{0,30}(?:size|limit|maximum))|\bsize (?:limit )?(?:exceeded|exceeds|too (?:large|big))|\bmessage size\b.{0,30}\b(?:exceed\w*|over|limit|too)\b/i,
      means: 'the message is larger than the server takes',
      causes: ['delivery/message-too-large'],
    },
    {
      words:
        /\brecipients?(?: address(?:es)?)? (?:(?:was|were|is|are|has been|have been) )?(?:rejected|refused|not accepted|denied|unknown)\b|\brejected (?:one or more|some|all) (?:of the )?recipients\b/i,
      means: 'the server for sending refused a recipient, who is unknown there or for whom it wants a sign-in first',
      causes: ['delivery/relay-denied', 'delivery/recipient-unknown', 'settings/sender-mismatch'],
    },
    {
      words:
        /\b(?:sender|from|return|envelope)(?: (?:from )?address)?(?: \S+@\S+)? (?:(?:was|is|has been) )?(?:rejected|refused|not accepted|not allowed|denied)\b/i,
      means: 'the server for sending does not take this sender',
      causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'delivery/sender-rejected'],
    },
    // the server itself
    {
      words: pattern('i')`
        \b(?:server|service|system|mail ?host)\b.{0,30}\b(?:is |was |are )?(?:too |currently |temporarily |very )?(?:busy|overloaded|under maintenance|down for|
        not available|unavailable|out of (?:order|service))\b|\b(?:internal|server|system) (?:server )?error\b.{0,30}\b(?:server|mail)|\breported an internal error\b|\bserver\b.{0,20}\binternal error\b|
        \bserver error\b(?=.{0,10}\b5\d\d\b)
      `,
      ...FAULT_THERE,
      causes: OUT_OF_SERVICE,
    },
    {
      words: /\bcommand did not succeed\b.{0,60}\b(?:error|mail server)|\berror (?:retrieving|getting) (?:a )?message\b/i,
      means: 'a command in the middle of the dialogue failed',
      causes: [
        'server/unavailable',
        'server/protocol-error',
        'network/unstable',
        'firewall/protocol-filtered',
        'mailbox/inbox-unavailable',
      ],
    },
    {
      words: /\bsending the (?:message )?content\b.{0,30}\bfailed\b/i,
      means: 'the message broke off on its way, or the server refused its content',
      causes: [
        'network/unstable',
        'firewall/application-filtered',
        'delivery/content-rejected',
        'server/unavailable',
        'network/mtu',
        'delivery/message-too-large',
      ],
    },
    {
      words: /\bcannot send (?:the )?message\b.{0,30}\bverify the e-?mail address\b/i,
      isSupposed: true,
      means: 'the server for sending does not take this sender, usually because no sign-in for sending is set',
      causes: ['settings/sender-mismatch', 'delivery/relay-denied', 'auth/mechanism-mismatch'],
    },
    {
      words:
        /\bcan(?:no|')t (?:send (?:the |this )?(?:message|mail|e-?mail) using|use)\b.{0,20}\bserver\b|\bselect a different outgoing\b/i,
      means: 'the server for sending could not be reached, or refused the sign-in',
      causes: [...NOT_CONNECTED.slice(0, 4), ...REFUSED.slice(0, 3), 'delivery/relay-denied'],
    },
    {
      words:
        /\bunable to verify (?:your |the )?(?:account|credentials|e-?mail)|\b(?:could not|couldn't|cannot|can't|failed to) verify (?:your |the )?(?:account|credentials|log-?in|password|sign-?in)|\bname (?:cannot|can't|could not|couldn't) be matched to a name\b|\btrouble (?:logging|signing) in/i,
      step: 'sign-in',
      means: 'the program could not sign in: the server refused name or password, or the settings are wrong',
      causes: [...REFUSED.slice(0, 4), ...NOT_CONNECTED.slice(0, 4), ...REFUSED.slice(4)],
    },
    {
      words: /\bauthori[sz]ation (?:failure|failed|error)\b|\bauthentication (?:has )?(?:failure|unsuccessful)\b/i,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: /(?:\bnot|n't) (?:be )?logged in\b|\blog(?:ged|ging)? ?(?:in|on)\b.{0,30}\bfail|\bsign(?:ed|ing)? ?in\b.{0,30}\bfail/i,
      ...TURNED_AWAY,
    },
    {
      words:
        /\b(?:no|lost|missing) (?:\w+ )?connection\b(?! (?:problems?|errors?|issues?))|\bconnection to (?:the )?(?:\w+ ){0,3}(?:exchange|server)? ?is unavailable\b/i,
      ...UNCONNECTED,
    },
    {
      words: /\bconnection to microsoft exchange\b.{0,30}\bunavailable\b/i,
      step: 'connect',
      means: 'Exchange cannot be reached',
      causes: [...NOT_CONNECTED.slice(0, 2), 'server/unavailable', 'network/offline', 'settings/not-found', ...NOT_CONNECTED.slice(2)],
    },
    {
      words: pattern('i')`
        \bcertificate\b.{0,80}\b(?:(?:hasn't|has no|without) .{0,20}issuer|verification failed|
        (?:not|n't) (?:be )?(?:trusted|valid|verified|match)|untrusted|invalid|expired|self[- ]signed|mismatch|unknown|wrong|
        problem|error|issued (?:by|for))|\b(?:untrusted|invalid|expired|self[- ]signed|bad) (?:\w+ )?certificate\b
      `,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    // to an account, not to a server: whoever says so means signing in as well
    {
      words: /\b(?:connect|reach) (?:to )?(?:your|the|this) (?:e-?mail |mail |imap |pop3? |exchange )?account\b(?!.{0,40}\bserver\b)/i,
      means: 'the program could not connect, or could not sign in',
      causes: [
        'auth/bad-credentials',
        ...NOT_CONNECTED.slice(0, 3),
        'auth/oauth-required',
        'auth/app-password-required',
        ...NOT_CONNECTED.slice(3),
      ],
    },
    // a sign-in fails with the connection, too
    {
      words: pattern('i')`
        \bconnection\b.{0,40}\b(?:interrupted|lost|closed|reset|dropped|terminated|broken)\b|
        \b(?:terminated|closed|dropped) the connection\b|\bserver (?:has |unexpectedly )?disconnected\b|\bECONNRESET\b|\bEPIPE\b|
        \bbroken pipe\b|\bunexpected EOF\b|\bforcibly closed\b
      `,
      means: 'the connection broke off',
      causes: BROKEN_OFF,
    },
    {
      words: pattern('i')`
        \b(?:wrong|incorrect|invalid|bad|rejected|refused) (?:\w+ ){0,2}(?:user ?name|login|log-?in|password|credentials?|
        authentication)\b|\bdenied (?:the )?(?:authentication|access|log-?in)\b|
        \b(?:user ?name|login|password|credentials?)\b.{0,30}\b(?:incorrect|wrong|invalid|rejected|refused|
        (?:not|n't) (?:accepted|right|correct|match))|\b(?:authentication|sign-?in|log-?[io]n) (?:has |was |is )?(?:fail(?:ed|ure)|
        unsuccessful|not successful|rejected|refused|denied|error)|\bneeds? (?:a |your )?password\b|\bAUTHFAIL\b|
        \b(?:could not|couldn't|cannot|can't|unable to|failed to) (?:authenticate|log ?-?in|sign ?-?in)\b|
        (?<!\brelay )\b(?:access|log-?in) denied\b|\bnot authenticated\b
      `,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: pattern('i')`
        \b(?:server|host|domain)(?: ?name)?\b.{0,20}\b(?:(?:not|n't) (?:be )?(?:found|resolved|known)|unknown)|
        \b(?:unknown|no such|(?:cannot|can't|could not|couldn't|unable to) (?:find|resolve)) (?:(?:the|a|mail) ){0,2}(?:server|host)
      `,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: pattern('i')`
        \bENOTFOUND\b|\bEAI_[A-Z]+\b|\bgetaddrinfo\b|\bgaierror\b|nodename nor servname|name or service not known|
        failure in name resolution|\bno such host\b|\bNXDOMAIN\b
      `,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: /\bE(?:NET|HOST)UNREACH\b|\bno route to host\b|\b(?:network|host) (?:is )?unreachable\b/i,
      step: 'route',
      means: 'there is no way from this computer to the server',
      causes: ['network/offline', 'network/no-internet', 'network/ipv6-broken', 'server/unreachable'],
    },
    {
      words: pattern('i')`
        \b(?:requires?|needs?|demands?|wants|minimum|at least|only|accepts) (?:SSL|TLS) ?v?\d(?:\.\d)?\b|
        \b(?:SSL|TLS) ?v?\d(?:\.\d)?\b.{0,30}\b(?:required|or (?:later|newer|higher)|(?:not|n't|no longer) (?:supported|accepted|allowed)|
        unsupported|too old|obsolete|disabled|deprecated)\b
      `,
      step: 'encrypt',
      means: 'the program and the server share no version of TLS',
      causes: ['tls/version-mismatch', 'settings/client-too-old', 'tls/cipher-mismatch'],
    },
    {
      words:
        /^(?=.*\b(?:needs?|update|again|(?:sign|log) ?-?in)\b)(?!.*\bsuccess).*\bpassword (?:has |was )?(?:been )?(?:recently )?changed\b/i,
      step: 'sign-in',
      means: 'the password is another one now',
      causes: REFUSED,
    },
    {
      words: /\bSTARTTLS\b.{0,20}\b(?:first|required|needed|before)\b|\b(?:issue|use|requires?|needs?) (?:a )?STARTTLS\b/i,
      step: 'encrypt',
      means: 'the server wants encryption, and none is set',
      causes: ['settings/wrong-encryption', 'auth/mechanism-mismatch'],
    },
    {
      words: /\block busy\b|\b(?:mailbox|maildrop) (?:is )?(?:locked|in use)\b/i,
      means: 'another program has the mailbox open',
      causes: ['auth/rate-limited'],
    },
    {
      words:
        /\bwrong version number\b|\brecord too long\b|\bpacket length too long\b|\bunknown protocol\b|\bunrecogni[sz]ed ssl message\b|\bunexpected tls packet\b/i,
      step: 'encrypt',
      means: 'the server answered without encryption where encryption was expected',
      causes: ['settings/wrong-encryption', 'server/wrong-service', 'network/captive-portal'],
    },
    {
      words: pattern('i')`
        \b(?:cannot|can't|could not|no) (?:use )?(?:a |an )?(?:secure|common|supported|suitable) (?:authentication|sign-?in|
        login) (?:method|mechanism)|\bdoes(?:n't| not) support (?:\w+ ){0,2}authentication\b|
        \bno (?:\w+ )?authenticators? available\b|\bno (?:worthy |usable )?mechs?\b
      `,
      step: 'sign-in',
      means: 'the program and the server share no way of signing in',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required', 'settings/wrong-encryption', 'settings/client-too-old'],
    },
    {
      words: /\bECONNREFUSED\b|\bactively refused\b|\bconnection\b.{0,20}\brefused\b|\brefused\b.{0,20}\bconnection\b/i,
      step: 'connect',
      means: 'the server refused the connection on that port',
      causes: ['settings/wrong-port', 'server/down', 'firewall/port-blocked', 'settings/wrong-host', 'firewall/local'],
    },
    {
      words: pattern('i')`
        ^(?!.*\b(?:printer|scanner|window|application)\b).*(?:\bE(?:SOCKET)?TIMEDOUT\b|\bdeadline exceeded\b|\btimed? ?-?out\b|
        \bno (?:response|answer|reply) from\b|(?:\bnot|n't) (?:properly )?respond)
      `,
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: pattern('i')`
        \b(?:fail\w*|error)\b.{0,20}\b(?:SSL|TLS) handshake\b|\b(?:SSL|TLS|STARTTLS|encryption|encrypted|secure connection|
        handshake)\b.{0,40}\b(?:fail\w*|error|aborted|terminated|rejected|alert|
        (?:not|n't) (?:be )?(?:established|supported|possible|available|negotiated)|cannot)
      `,
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: pattern('i')`
        \b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:be )?(?:connect|reach|contact)(?:ed)?\b|
        \bconnection (?:has )?failed\b|\bconnect(?:\(\))? failed\b
      `,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
  ],
};
