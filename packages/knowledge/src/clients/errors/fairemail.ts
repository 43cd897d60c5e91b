import type { ErrorTable } from '../client-error.ts';
import { BROKEN_OFF, NAME_NOT_FOUND, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED, TOO_SLOW } from './causes.ts';

/**
 * FairEmail on Android, and whatever else signs in with JavaMail (Jakarta Mail): the sentences and their meanings were
 * compared with section 22 of FairEmail's FAQ. It shows what the server said beside them.
 */
export const FAIREMAIL: ErrorTable = {
  client: 'FairEmail',
  source: 'https://github.com/M66B/FairEmail/blob/master/FAQ.md#faq22',
  seen: '2026-11-21',
  errors: [
    {
      words: /login rate limit hit|too many bad auth attempts/i,
      step: 'sign-in',
      means: 'the server counts too many refused sign-ins',
      causes: ['auth/rate-limited', 'auth/account-locked', 'auth/app-password-required', 'auth/bad-credentials'],
    },
    {
      words: /too many simultaneous connections|maximum number of connections exceeded/i,
      step: 'sign-in',
      means: 'the account has too many connections at once',
      causes: ['auth/rate-limited'],
    },
    {
      words: /command error\. 10|oauth2 asked for more|\bno token\b/i,
      step: 'sign-in',
      means: 'the permission that the program was once given is no longer valid',
      causes: ['auth/oauth-required', 'auth/bad-credentials'],
    },
    {
      words: /stronger authentication such as auth or apop/i,
      step: 'sign-in',
      means: 'the server wants another way of signing in than the one that is set',
      causes: ['auth/mechanism-mismatch'],
    },
    {
      words: /(?:javax|jakarta)\.mail\.authenticationfailed/i,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: /untrusted .*not in certificate|invalid security certificate|can't verify identity of server/i,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words: /\binvalid greeting\b|parameter to helo does not conform|requires valid address/i,
      step: 'greet',
      means: 'the server does not accept the name by which the program introduces the telephone',
      causes: ['server/protocol-error'],
    },
    {
      words: /\bhandshake failed\b|could not convert socket to tls/i,
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: NOT_ENCRYPTED,
    },
    {
      words: /host is unresolved|eai_nodata/i,
      step: 'name',
      means: 'no address was found for the name of the server',
      causes: NAME_NOT_FOUND,
    },
    {
      words: /connect failed: eacces/i,
      step: 'connect',
      means: 'the telephone does not let the program use the network',
      causes: ['firewall/local'],
    },
    {
      words: /couldn't connect to host|read timed out/i,
      step: 'connect',
      means: 'the server did not answer in time',
      causes: TOO_SLOW,
    },
    {
      words: /connection dropped by server|connection closed by peer|software caused connection abort|\bbroken pipe\b|bye logging out/i,
      means: 'the connection broke off',
      causes: [...BROKEN_OFF, 'auth/rate-limited'],
    },
  ],
};
