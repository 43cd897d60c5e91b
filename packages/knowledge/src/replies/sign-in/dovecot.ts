import { rowsOf } from './row.ts';

const AUTH = 'https://github.com/dovecot/core/blob/main/src/login-common/client-common-auth.c';
const COMMON = 'https://github.com/dovecot/core/blob/main/src/login-common/client-common.c';
const IMAP = 'https://github.com/dovecot/core/blob/main/src/imap-login/imap-login-client.c';
const LIMITS = 'https://github.com/mscdex/node-imap/issues/606';

/**
 * Dovecot; Pigeonhole's ManageSieve says the same. Every wording was compared with the source and with the programs of Debian's
 * package 2.3.19.1. What an administrator writes as the reason of `nologin` is free text after [ALERT] and read by the general table;
 * `allow_nets` refuses as a wrong password is refused.
 */
export const DOVECOT = rowsOf('dovecot', '2026-11-21', [
  [/temporary authentication failure(?! \(rate)/i, 'auth/unavailable', AUTH],
  [/internal login failure|waiting for authentication (?:master )?process to respond/i, 'auth/unavailable', AUTH],
  [/authentication request timed out/i, 'auth/unavailable', AUTH],
  // the proxy reached no backend, or the backend said [UNAVAILABLE]
  [/account is temporarily unavailable/i, 'auth/unavailable', AUTH],
  [/\[EXPIRED\]/i, 'auth/password-expired', AUTH],
  [/login disabled for this user/i, 'auth/account-disabled', AUTH],
  [/\[AUTHORIZATIONFAILED\] authorization failed/i, 'auth/protocol-disabled', AUTH, { ambiguous: true }],
  [/maximum number of connections from user\+ip exceeded|mail_max_userip_connections/i, 'auth/rate-limited', LIMITS],
  [/connection queue full/i, 'auth/unavailable', COMMON],
  [
    /plaintext authentication (?:disallowed on non-secure|disabled|not allowed without ssl)|authentication not allowed until ssl\/tls is enabled/i,
    'auth/mechanism-mismatch',
    AUTH,
  ],
  [/unsupported authentication mechanism|authentication support not advertised \(tls required/i, 'auth/mechanism-mismatch', AUTH],
  [/server has disabled authentication \(tls required|anonymous login denied/i, 'auth/mechanism-mismatch', AUTH],
  [/^(?:NO|-ERR) (?:\[AUTH(?:ENTICATIONFAILED)?\] )?authentication failed\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
]);
