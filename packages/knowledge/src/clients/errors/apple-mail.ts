import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { NOT_CONNECTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/**
 * Mail on macOS, iOS and iPadOS (English). Apple publishes no list. Seen with others on 2026-11-21: the sentences about
 * the server's identity, name or password, too many simultaneous connections, time-outs and an account that is offline;
 * OVHcloud's guides tell that "Unable to verify account name or password" also stands there where Mail found no settings.
 * Not found again: the sentences about ways of signing in, about SSL and about recipients, as people quoted them before.
 */
export const APPLE_MAIL: ErrorTable = {
  client: 'Apple Mail',
  alike: /\b(?:iphone|ipad|ios|macos|mac|os x)\b.*\bmail\b|\bmail\b.*\b(?:iphone|ipad|ios|macos|mac|os x)\b/i,
  source:
    'Wordings of Mail in English, as people quote them; among others https://agenceosee.com/MailingList/email-software-mac (after Apple Support), https://errorfixerhub.com/fix/fix-cannot-verify-server-identity-ios-mail and https://github.com/ovh/docs',
  seen: '2026-11-21',
  errors: [
    {
      words: /cannot verify server identity|can't verify the identity of|the identity of ".*" cannot be verified/i,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: pattern('i')`
        (?:user ?name|account name) or password (?:for ".*" )?(?:is|was) incorrect|
        the (?:imap|pop|smtp) server ".*" rejected the password|trouble logging in ?to this
      `,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: /unable to verify account name or password|check the account name and password/i,
      means: 'Mail could not sign in: the server refused name or password, or the settings are missing or wrong',
      causes: [...REFUSED, ...NOT_CONNECTED],
    },
    {
      words: /does not support .*authentication|server does not support the selected authentication/i,
      step: 'sign-in',
      means: 'the way of signing in that is set is not one that the server offers',
      causes: ['auth/mechanism-mismatch', 'auth/oauth-required'],
    },
    {
      words: /too many simultaneous connections/i,
      step: 'sign-in',
      means: 'the account has too many connections at once',
      causes: ['auth/rate-limited'],
    },
    {
      words: /cannot connect using ssl|unable to connect using ssl|trusted ssl connection/i,
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: ['settings/wrong-encryption', 'tls/version-mismatch', 'settings/client-too-old', 'tls/handshake-failed', ...NOT_TRUSTED],
    },
    {
      words: pattern('i')`
        relaying (?:denied|not allowed)|recipient was rejected|one of the recipient addresses was rejected|
        sender address was rejected|recipient ".{0,100}" was rejected
      `,
      means: 'the server for sending refused the sender or a recipient, usually because no sign-in for sending is set',
      causes: ['delivery/relay-denied', 'settings/sender-mismatch'],
    },
    {
      words: /is not responding|connection (?:to the server )?timed out/i,
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: pattern('i')`
        (?:could not|can(?:no|')t) be contacted on the default ports|cannot connect to the server|
        the connection to the (?:outgoing )?server (?!.*\b(?:log|sign)[ -]?(?:in|on)\b).*failed|cannot get mail|
        mail can't connect to the account(?!.*password)|account .*appears to be offline|could not connect to this .*server
      `,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: /exceeded (?:its|your) (?:storage|quota)|mailbox is full/i,
      step: 'mailbox',
      means: 'the mailbox is full',
      causes: ['mailbox/over-quota'],
    },
  ],
};
