import { pattern } from '../../../lexicon/pattern.ts';
import type { ClientError } from '../../client-error.ts';

/** … of ways of signing in, and of who keeps a program out. */
export const OF_SIGNING_IN: readonly ClientError[] = [
  // ways of signing in
  {
    words: pattern('i')`
        \b(?:authentication|sign-?in|log-?in|auth) (?:methods?|mechanisms?|types?)\b.{0,40}\b(?:(?:not|\w{2,6}n't) (?:\w+ )?(?:supported|accepted|allowed|offered|available|enabled)|unsupported|
        disabled|rejected|refused)|\bsupports? none of\b|(?:\bnot|n't) support (?:[\w-]+ ){0,6}(?:authentication|sign-?in|auth|log-?in)\b|
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
    words: pattern('i')`
        \b(?:blocked|disabled|turned off|switched off|prohibited|restricted|not (?:permitted|allowed|approved))\b.{0,40}\bby (?:your |the |an? )?(?:organi[sz]ation|administrator|admin|company|employer|it|polic(?:y|ies)|provider)\b|
        \b(?:organi[sz]ation|administrator|admin|company|provider|polic(?:y|ies))(?:'s)?\b.{0,30}\b(?:has |have )?(?:blocked|disabled|turned off|switched off|restricted|(?:does|do)(?: not|n't) (?:permit|allow|let))\b
      `,
    step: 'sign-in',
    means: 'whoever runs the mailbox keeps this program or way out',
    causes: ['auth/protocol-disabled', 'auth/oauth-required', 'settings/client-too-old', 'auth/account-disabled'],
  },
  {
    words:
      /\b(?:version|app|program|client|browser)\b.{0,30}\b(?:is |are )?(?:no longer supported|too old|outdated|out of date|not supported any ?more)\b/i,
    means: 'this version of the program is too old for the server',
    causes: ['settings/client-too-old', 'tls/version-mismatch', 'auth/oauth-required', 'auth/mechanism-mismatch'],
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
  {
    words:
      /\b(?:use|need\w*|create|generate|enter|set up|want\w*|requir\w*)\b.{0,30}\bapp(?:lication)?(?:[- ]specific)? pass ?(?:word|code)\b/i,
    step: 'sign-in',
    means: 'it wants an app password in place of the usual one',
    causes: ['auth/app-password-required', 'auth/second-factor-failing', 'auth/oauth-required'],
  },
  {
    words: /\brate[- ]limit(?:s|ed|ing)?\b/i,
    means: 'there are too many connections or sign-ins for now',
    causes: ['auth/rate-limited', 'delivery/rate-limited', 'auth/account-locked'],
  },
];
