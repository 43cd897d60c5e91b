import { pattern } from '../../lexicon/pattern.ts';
import { rowsOf } from './row.ts';

const IMAPD = 'https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imapd.c';
const SASL = 'https://github.com/cyrusimap/cyrus-sasl/blob/master/lib/common.c';

/**
 * Cyrus IMAP, and the texts of the Cyrus SASL library, which Postfix, Sendmail and others hand on. Compared with the programs of Debian's
 * packages cyrus-imapd 3.6.1 and libsasl2 2.1.28. `authentication failure` and `user not found` are said to a wrong name and password alike.
 */
export const CYRUS = rowsOf('cyrus', '2026-11-21', [
  [
    /login failed: (?:authentication failure|user not found)|^-ERR \[AUTH\] invalid login/i,
    'auth/bad-credentials',
    IMAPD,
    { ambiguous: true },
  ],
  [
    /^(?:NO|-ERR|535).{0,40}(?:authentication failure|user not found|login incorrect|checkpass failed|could not verify password)\b/i,
    'auth/bad-credentials',
    SASL,
    { ambiguous: true },
  ],
  [/passphrase expired, has to be reset/i, 'auth/password-expired', SASL],
  [/(?<!for )account disabled/i, 'auth/account-disabled', SASL],
  [/passphrase locked/i, 'auth/account-locked', SASL],
  [/one time use of a plaintext password will enable requested mechanism/i, 'auth/mechanism-mismatch', SASL],
  [
    /mechanism too weak for this user|encryption needed to use mechanism|no mechanism available|no worthy mechs found|user exists, but no verifier for user/i,
    'auth/mechanism-mismatch',
    SASL,
  ],
  [/\bonly available under a layer|invalid authenticate mechanism/i, 'auth/mechanism-mismatch', IMAPD],
  [
    pattern('i')`
      remote authentication server unavailable|generic failure|transient failure|no memory available|
      could not perform password lookup|invalid parameter supplied|overflowed buffer|
      sasl library is not initialized|version mismatch with plug-in|can't request info until later in exchange|time stamp is outside|
      cannot connect to (?:saslauthd|courier authdaemond)
    `,
    'auth/unavailable',
    SASL,
  ],
  [/server\(s\) unavailable to complete operation/i, 'auth/unavailable', IMAPD],
  [/too many open connections/i, 'auth/rate-limited', IMAPD],
  [/\berror authorizing\b|authorization failure/i, 'auth/protocol-disabled', IMAPD, { ambiguous: true }],
]);
