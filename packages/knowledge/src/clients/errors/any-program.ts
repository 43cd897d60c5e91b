import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { NOT_CONNECTED, NAME_NOT_FOUND, NOT_ENCRYPTED, NOT_TRUSTED, BROKEN_OFF, TOO_SLOW, REFUSED } from './causes.ts';
import { OF_CERTIFICATES } from './plain-english/certificates.ts';
import { OF_ENCRYPTING } from './plain-english/encrypting.ts';
import { OF_SIGNING_IN } from './plain-english/signing-in.ts';
import { OF_REACHING } from './plain-english/reaching.ts';
import { OF_MAIL } from './plain-english/mail.ts';
import { OF_SERVERS } from './plain-english/servers.ts';

/**
 * What any program says in plain English: asked last, for programs whose sentences are in no table. No program's own
 * wordings, so there is no page to cite; the words mean what they say.
 */
export const ANY_PROGRAM: ErrorTable = {
  client: 'a mail program',
  source: 'the meaning of the words themselves',
  seen: '2026-11-21',
  errors: [
    ...OF_CERTIFICATES,
    ...OF_ENCRYPTING,
    ...OF_SIGNING_IN,
    ...OF_REACHING,
    ...OF_MAIL,
    ...OF_SERVERS,
    {
      words: pattern('i')`
        \bcertificate\b.{0,80}\b(?:(?:hasn't|has no|without) .{0,20}issuer|verification failed|
        (?:not|\w{2,6}n't) (?:be )?(?:trusted|valid|verified|match)|untrusted|invalid|expired|self[- ]signed|mismatch|unknown|wrong|
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
        \b(?:terminated|closed|dropped|lost|broke|cut) (?:the |its |our |your )connection\b|\bserver (?:has |unexpectedly )?disconnected\b|\bECONNRESET\b|\bEPIPE\b|
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
        (?:not|\w{2,6}n't) (?:accepted|right|correct|match))|\b(?:authentication|sign-?in|log-?[io]n) (?:has |was |is )?(?:fail(?:ed|ure)|
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
        \b(?:server|host|domain)(?: ?name)?\b.{0,20}\b(?:(?:not|\w{2,6}n't) (?:be )?(?:found|resolved|known)|unknown)|
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
        (?:not|\w{2,6}n't) (?:be )?(?:established|supported|possible|available|negotiated)|cannot)
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
