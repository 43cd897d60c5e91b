import {
  ACCOUNT,
  any,
  APP_PASSWORD,
  ATTEMPT,
  BACKEND,
  CHANGE,
  CONNECTION,
  CREDENTIALS,
  DENIED,
  DISABLED,
  ENABLE,
  ENCRYPTION,
  EXPIRED,
  FAULT,
  LOCKED,
  NOT_ALLOWED,
  or,
  PASSWORD,
  PLACE,
  PROTOCOL,
  REQUIRED,
  SECOND_FACTOR,
  SIGN_IN,
  TEMPORARY,
  together,
  TOO_MANY,
  UNPAID,
  WHOLE_ADDRESS,
  without,
  WRONG,
} from './lexicon.ts';
import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC4954 = 'https://www.rfc-editor.org/rfc/rfc4954';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/**
 * What two things spoken of together mean, whatever the language and the sentence: a password and its end, a protocol and a switch. The
 * words are those of dictionaries (lexicon.ts), no issuer's own; what they do not say stays unknown.
 */
export const IN_OTHER_LANGUAGES = rowsOf('general', '2026-11-22', [
  [any(APP_PASSWORD), 'auth/app-password-required', RFC5248],
  [any(SECOND_FACTOR), 'auth/second-factor-failing', RFC5248],
  [together(PASSWORD, EXPIRED), 'auth/password-expired', RFC5530],
  [without(together(PASSWORD, CHANGE), WRONG), 'auth/password-expired', RFC5530],
  [together(or(TOO_MANY), ATTEMPT), 'auth/account-locked', RFC5248],
  [together(or(LOCKED, DISABLED), ATTEMPT), 'auth/account-locked', RFC5248],
  [together(TOO_MANY, or(CONNECTION, SIGN_IN)), 'auth/rate-limited', RFC5530],
  [without(together(or(LOCKED, DISABLED), TEMPORARY), BACKEND), 'auth/account-locked', RFC5248],
  [together(ENCRYPTION, REQUIRED), 'auth/mechanism-mismatch', RFC4954],
  [without(together(PROTOCOL, or(DISABLED, NOT_ALLOWED, LOCKED, ENABLE)), TEMPORARY), 'auth/protocol-disabled', RFC5530],
  [without(together(or(ACCOUNT, CREDENTIALS), or(LOCKED, DISABLED)), TEMPORARY), 'auth/account-disabled', RFC5248],
  [together(ACCOUNT, or(EXPIRED, ENABLE)), 'auth/account-disabled', RFC5248],
  [together(ACCOUNT, UNPAID), 'auth/account-disabled', RFC5248],
  [any(WHOLE_ADDRESS), 'settings/wrong-username', RFC5248],
  [without(together(SIGN_IN, or(NOT_ALLOWED, DISABLED)), TEMPORARY), 'auth/protocol-disabled', RFC5530, { ambiguous: true }],
  [together(BACKEND, FAULT), 'auth/unavailable', RFC5530],
  [any(TEMPORARY), 'auth/unavailable', RFC5530],
  [together(or(PASSWORD, CREDENTIALS, SIGN_IN), WRONG), 'auth/bad-credentials', RFC3206],
]);

/** Speaks of where a sign-in comes from: that is no matter of the name or the password. */
export const OF_A_PLACE = together(PLACE, or(NOT_ALLOWED, LOCKED, DISABLED, DENIED));
