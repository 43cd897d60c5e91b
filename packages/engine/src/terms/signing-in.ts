import { term, type Term } from './term.ts';

/** Proving who one is. */
export const SIGN_IN_TERMS: readonly Term[] = [
  term(
    'sign-in',
    ['login', 'log in', 'authentication'],
    'Telling the server who you are, and proving it by a password or a token.',
    'It comes after the encrypted channel; a fault before it is never the password’s fault.',
    ['user name', 'sign-in method'],
  ),
  term(
    'user name',
    ['username', 'login name'],
    'The name by which a mailbox is signed in to; mostly the whole e-mail address, sometimes only the part before the @.',
    'Which of the two is asked for differs from provider to provider.',
    ['sign-in'],
  ),
  term(
    'sign-in method',
    ['mechanism', 'mechanisms', 'SASL', 'authentication method', 'AUTH'],
    'The way in which the password or token is handed over, such as PLAIN, CRAM-MD5 or XOAUTH2.',
    'Program and server need one in common.',
    ['OAuth', 'sign-in'],
    ['RFC 4422'],
  ),
  term(
    'OAuth',
    ['OAuth 2.0', 'OAuth2', 'XOAUTH2', 'OAUTHBEARER', 'modern authentication'],
    'Signing in through the provider’s web page, which gives the program a token in place of the password.',
    'Some large providers, Microsoft among them, accept nothing else from mail programs; old programs cannot do it.',
    ['sign-in method', 'app password'],
    ['RFC 6749', 'RFC 7628'],
  ),
  term(
    'app password',
    ['application password', 'application-specific password'],
    'A password that the provider makes for one program, in place of the usual one; mostly for accounts with two-step verification.',
    'The usual password is refused in programs that cannot ask for the second step.',
    ['two-step verification', 'OAuth'],
  ),
  term(
    'two-step verification',
    ['two-factor authentication', '2FA', 'second factor', 'MFA'],
    'A sign-in that needs something besides the password: a code, a key, a confirmation on the phone.',
    'Mail programs that only know passwords then need an app password or OAuth.',
    ['app password', 'one-time code'],
  ),
  term(
    'one-time code',
    ['TOTP', 'code'],
    'A number that fits once: from an app where it changes every half minute, or from a text message.',
    'One from an app only fits when the phone’s clock is right.',
    ['two-step verification', 'clock'],
    ['RFC 6238'],
  ),
  term(
    'lock-out',
    ['locked out', 'account locked'],
    'After several wrong passwords the server refuses even the right one for a while.',
    'A device with an old password keeps the lock closed.',
    ['sign-in'],
  ),
  term(
    'rate limit',
    ['rate limiting', 'too many connections', 'throttling'],
    'A server serves only so many connections or tries in a time.',
    'Waiting helps; trying more often does not.',
    ['lock-out'],
  ),
];
