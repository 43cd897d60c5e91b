import { rowsOf } from './row.ts';

const IMAPD = 'https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imapd.c';
const POP3D = 'https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/pop3d.c';
const SASL = 'https://github.com/cyrusimap/cyrus-sasl/blob/master/lib/common.c';

/** Cyrus IMAP, and the texts of the Cyrus SASL library, which others hand on. */
export const CYRUS = rowsOf('cyrus', '2026-11-21', [
  [/login failed: authentication failure|^-ERR \[AUTH\] invalid login/i, 'auth/bad-credentials', IMAPD, { ambiguous: true }],
  [/^(?:NO|535).{0,30}(?:authentication failure|user not found)\b/i, 'auth/bad-credentials', SASL, { ambiguous: true }],
  [/password (?:has )?expired/i, 'auth/password-expired', SASL],
  [/account disabled/i, 'auth/account-disabled', SASL],
  [/one time use of a plaintext password will enable requested mechanism/i, 'auth/mechanism-mismatch', SASL],
  [/mechanism too weak for this user|encryption needed to use mechanism|no mechanism available/i, 'auth/mechanism-mismatch', SASL],
  [/remote authentication server unavailable|generic failure|temporary failure/i, 'auth/unavailable', SASL],
  [/login only available under a layer/i, 'auth/mechanism-mismatch', IMAPD],
  [/(?:too many|maximum) (?:open )?connections|\[SYS\/PERM\].{0,40}limit/i, 'auth/rate-limited', POP3D],
  [/user is over (?:the )?login limit|\[LIMIT\]/i, 'auth/rate-limited', IMAPD],
]);
