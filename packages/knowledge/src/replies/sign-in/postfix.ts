import { rowsOf } from './row.ts';

const SASL = 'https://github.com/vdukhovni/postfix/blob/master/postfix/src/smtpd/smtpd_sasl_glue.c';
const README = 'https://www.postfix.org/SASL_README.html';
const LIMITS = 'https://www.postfix.org/postconf.5.html#smtpd_client_auth_rate_limit';

/** Postfix hands on what its authentication server says. */
export const POSTFIX = rowsOf('postfix', '2026-11-21', [
  [
    /^535 5\.7\.8 error: authentication failed: temporary authentication failure|^454 4\.7\.0 temporary authentication failure/i,
    'auth/unavailable',
    SASL,
  ],
  [
    /^535 5\.7\.8 error: authentication failed: (?:connection lost to authentication server|authentication server|generic failure)/i,
    'auth/unavailable',
    README,
  ],
  [/authentication failed:.*\bpassword (?:has )?expired/i, 'auth/password-expired', SASL],
  [/authentication failed:.*\baccount (?:is )?disabled/i, 'auth/account-disabled', SASL],
  [
    /^535 5\.7\.8 error: authentication failed: (?:authentication failure|invalid authentication mechanism)$/i,
    'auth/bad-credentials',
    SASL,
    { ambiguous: true },
  ],
  [/^535 5\.7\.8 error: authentication failed: (?:UGFzc3dvcmQ6|VXNlcm5hbWU6)?:?$/i, 'auth/bad-credentials', SASL],
  [/^535 5\.7\.8 error: authentication failed: \(reason unavailable\)/i, 'auth/bad-credentials', SASL, { ambiguous: true }],
  [/^(?:503 5\.5\.1|502 5\.5\.1) error: authentication not enabled/i, 'auth/protocol-disabled', SASL],
  [/^538 5\.7\.11 encryption required/i, 'auth/mechanism-mismatch', SASL],
  [/^450 4\.7\.1 error: too many auth commands from|too much auth/i, 'auth/rate-limited', LIMITS],
]);
