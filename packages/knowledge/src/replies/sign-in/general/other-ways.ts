import { pattern } from '../../../lexicon/pattern.ts';
import type { Rows } from '../row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';

/** An app password that was given, and is not for this program. */
export const OF_ANOTHER_APP = pattern('i')`
  \b(?:not|lacks?|outside)\b.{0,40}\b(?:this|that|the|your) app(?:lication)?[- ](?:specific )?password\b|
  \b(?:this|that|the|your) app(?:lication)?[- ](?:specific )?password\b.{0,20}\b(?:not|lacks?|only|limited|
  restricted)\b.{0,40}\b(?:imap|pop3?|smtp|scope|protocol|access|service|permission|calendars?|contacts)\b
`;

/** The password is not what the server wants: another password, a second factor or a token; before them, whatever stands behind the server and is at fault. The first that fits counts. */
export const OTHER_WAYS: Rows = [
  // what stands behind the server is at fault, and may be "locked" or "not available" as well
  [
    pattern('i')`
      \b(?:(?:user|auth\w*|account|password) )?(?:database|db|data ?base|user ?db|mail ?store|storage|file ?system|disk|
      back-?end)\b.{0,20}\b(?:is )?(?:locked|busy|full|not available|unavailable|lost|gone|missing|corrupt\w*|read-?only|starting up|
      down|offline)\b|\b(?:database|data ?base|db)\b.{0,30}\b(?:limit|(?:not|un)[ -]?initiali[sz]ed|refused|failed|error|exhausted)\b|
      \bno (?:resources|memory|file descriptors|processes) left\b|\bno such file or directory\b|\binput/output error\b|
      \bdisk quota exceeded\b|\bno space left on device\b|\bread-only file ?system\b|\bnot owned by (?:the )?(?:correct|right|same)\b|
      \b(?:wrong|bad|insecure|incorrect) (?:owner(?:ship)?|file permissions|permissions on)\b|\btoo many open files\b|\bcannot allocate memory\b|
      \bresource temporarily unavailable\b|\bstale (?:nfs )?file handle\b|\bbroken pipe\b|\b(?:chdir|mkdir|fork|stat|opendir|malloc)\b.{0,30}
      \bfailed\b|\bout of (?:memory|resources|file descriptors)\b
    `,
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
    pattern('i')`
      \b(?:password|passcode|code|token|key)s? (?:generated )?for (?:external|third[- ]party|(?:e-?)?mail|this) (?:applications?|apps?|
      programs?|clients?)\b|\b(?:external|device|program|client|mail client|mail app|
      third[- ]party)[- ](?:application |app )?(?:specific )?passwords?\b|
      \b(?:separate|dedicated|special|own|individual|generated|different) password\b.{0,50}\b(?:mail|programs?|clients?|apps?|
      applications?|devices?|outlook|thunderbird)\b|\b(?:outlook|thunderbird|mail (?:programs?|clients?|apps?))\b.{0,30}\b(?:separate|
      dedicated|special|generated) password\b|\bsecure mail key\b|
      \bpassword\b.{0,20}\bnot (?:valid|accepted|allowed|usable|meant) (?:for|with|in|over) (?:smtp|imap|pop3?|
      mail (?:programs?|clients?|apps?)|third)|\b(?:generate|create|make) an? (?!new|permanent|strong|long)(?:[\w-]+ )?password\b|
      \binstead of (?:your|the) (?:usual |normal |main |account |web )?password\b|\bpassword of (?:its|their|his) own\b|
      \bpass ?words? (?:made|created|generated|set up|meant) for (?:them|it|this|that|mail|each|every)\b|
      \b(?:its|their) own password\b|\b(?:use|enter|take) the (?!same|right|correct|old|new|current|wrong)\w+ password\b|
      \b(?:second|another|different|other) password\b|\bauthori[sz](?:ation|ed) code\b|\bclient[- ]specific password\b|
      \bapp(?:lication)?[- ](?:specific )?token\b
    `,
    'auth/app-password-required',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:use|using|requires?|required|only|must|need|switch to|supports?|(?:sign|log) ?-?in with).{0,40}\b(?:oauth ?2?(?:\.0)?|
      xoauth2?|oauthbearer|modern auth|single sign-?on)\b|\b(?:oauth ?2?(?:\.0)?|xoauth2|modern auth\w*|
      modern sign-?in)\b.{0,30}\b(?:required|only|mandatory|enforced|instead)\b|
      \b(?:(?:bearer|access|api) )?(?:tokens?|api keys?) (?:is |are )?(?:required|needed|expected|only)\b|
      \bpass ?words? (?:log-?ins?|sign-?ins?|auth\w*|logons?)\b.{0,20}\b(?:is|are|was|were|has been) (?:off|gone|over|history|
      obsolete)\b
    `,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:basic|legacy|password)[- ]?(?:based )?(?:auth(?:entication)?|(?:sign|log) ?-?ins?)\b.{0,40}\b(?:disabled|blocked|
      not (?:allowed|permitted|supported|enabled)|no longer|turned off|switched off|retired|deprecated)|
      \bblock(?:s|ed|ing)? (?:basic|legacy) auth|\b(?:basic|legacy)[- ](?:auth\w*|log-?ins?|sign-?ins?)\b|\bidentity provider\b|
      \btoken[- ](?:based )?(?:auth\w*|log-?ins?|sign-?ins?)\b
    `,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    pattern('i')`
      \b(?:log ?-?in|logging in|sign ?-?in|signing in|authentication|access) (?:with|by|using|
      via) (?:a |your |the )?(?:account )?passwords? .{0,30}\b(?:disabled|not (?:allowed|permitted|supported)|no longer|turned off|
      switched off)|\bno password (?:is |has been )?set\b|\bpassword (?:log ?-?ins?|sign ?-?ins?|auth\w*)\b.{0,30}\b(?:disabled|
      available only|not (?:allowed|permitted|supported|available|enabled|possible|offered)|no longer|turned off|switched off)|
      \bpasswords (?:are |is )?(?:no longer|not\b.{0,20}\bany ?more)
    `,
    'auth/oauth-required',
    RFC5248,
  ],
  [
    pattern('i')`
      ^(?!.*\b(?:locked|gesperrt|verrouill|geblok)).*(?:\b(?:second|2nd|additional)[- ](?:factor|step|verification)|
      two[- ](?:factor|step)|\b2[- ]?(?:fa|sv)\b|\bmulti-?factor|\bmfa\b|\botp\b|\btotp\b|one[- ]time (?:password|code|pin)|
      ver\w{0,3}fication code|\btoken ?code\b|\b(?:hardware|security) key\b|\byubikey\b|\bfido2?\b|\bpasskey\b|
      \b(?:append|add|put)\b.{0,40}\b(?:pin|code|digits?|token)\b|\bkey ?fob\b|\b(?:number|code|digits) (?:from|on|of) (?:your|the) (?:token|fob|card|dongle|authenticator)\b|\bsecurity code\b|\b(?:six|6)[- ]digit\b|
      \bapprove (?:the|this|your) (?:sign-?in|log-?in|request)\b|\bstrong authentication (?:is )?(?:required|needed)|
      \bauthenticator\b(?! is not))
    `,
    'auth/second-factor-failing',
    RFC5248,
  ],
];
