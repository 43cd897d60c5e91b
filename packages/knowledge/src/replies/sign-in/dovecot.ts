import { rowsOf } from './row.ts';

const CLIENT = 'https://github.com/dovecot/core/blob/main/src/login-common/client-common-auth.c';
const MESSAGES = 'https://github.com/dovecot/core/blob/main/src/auth/auth-client-interface.h';
const EXTRA = 'https://doc.dovecot.org/main/core/config/auth/databases/nologin.html';
const LIMITS = 'https://doc.dovecot.org/main/core/summaries/settings.html#mail_max_userip_connections';

/** Dovecot; Pigeonhole's ManageSieve says the same. */
export const DOVECOT = rowsOf('dovecot', '2026-11-21', [
  [/temporary authentication failure/i, 'auth/unavailable', MESSAGES],
  [/authentication server is currently unavailable|waiting for authentication (?:master )?process/i, 'auth/unavailable', CLIENT],
  [/internal (?:login failure|error occurred)/i, 'auth/unavailable', CLIENT],
  [/failed to (?:connect|authenticate) to (?:remote|backend)|account is temporarily unavailable/i, 'auth/unavailable', CLIENT],
  [/your password has expired/i, 'auth/password-expired', MESSAGES],
  [/this user account is disabled/i, 'auth/account-disabled', MESSAGES],
  [
    /login not allowed by (?:the )?administrator|login isn't allowed|logins? (?:is |are )?(?:currently )?disabled/i,
    'auth/account-disabled',
    EXTRA,
  ],
  [/maximum number of connections from user\+ip exceeded|mail_max_userip_connections/i, 'auth/rate-limited', LIMITS],
  [/plaintext authentication (?:disallowed|disabled) on non-secure/i, 'auth/mechanism-mismatch', CLIENT],
  [/unsupported authentication mechanism|authentication mechanism (?:is )?(?:disabled|not supported)/i, 'auth/mechanism-mismatch', CLIENT],
  [
    /user is not allowed to (?:log in|login) from|(?:log ?in|access) not allowed from (?:this|your) (?:ip|network|address)/i,
    'auth/account-disabled',
    EXTRA,
  ],
  [/^(?:NO|-ERR) (?:\[AUTH(?:ENTICATIONFAILED)?\] )?authentication failed\.?$/i, 'auth/bad-credentials', MESSAGES, { ambiguous: true }],
]);
