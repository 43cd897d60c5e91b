import { pattern } from '../../lexicon/pattern.ts';
import { rowsOf } from './row.ts';

const SASL = 'https://github.com/vdukhovni/postfix/blob/master/postfix/src/smtpd/smtpd_sasl_glue.c';
const DOVECOT = 'https://github.com/vdukhovni/postfix/blob/master/postfix/src/xsasl/xsasl_dovecot_server.c';
const LIMITS = 'https://www.postfix.org/postconf.5.html#smtpd_client_auth_rate_limit';
const README = 'https://www.postfix.org/SASL_README.html';
const LOST = 'https://github.com/chatmail/relay/issues/441';
const PASSWORD = 'https://github.com/zulip/zulip/issues/30505';

/**
 * Postfix hands on, after "authentication failed: ", what Dovecot or Cyrus SASL says; with nothing to hand on, the last challenge stands
 * there (`UGFzc3dvcmQ6` is "Password:"), or "(reason unavailable)". Compared with smtpd of Debian's package 3.7.11.
 */
export const POSTFIX = rowsOf('postfix', '2026-11-21', [
  [/^454 4\.7\.0 temporary authentication failure/i, 'auth/unavailable', LOST],
  [
    pattern('i')`
      authentication failed: (?:temporary authentication failure|(?:connection lost|can't connect) to authentication server|
      authentication backend error|generic failure)
    `,
    'auth/unavailable',
    DOVECOT,
  ],
  [
    /^535 5\.7\.8 error: authentication failed: (?:invalid authentication mechanism|no mechanism available)/i,
    'auth/mechanism-mismatch',
    DOVECOT,
  ],
  [
    /^535 5\.7\.8 error: authentication failed:? (?:authentication failure|user not found)$/i,
    'auth/bad-credentials',
    SASL,
    { ambiguous: true },
  ],
  [/^535 5\.7\.8 error: authentication failed: (?:UGFzc3dvcmQ6|VXNlcm5hbWU6)?:?$/i, 'auth/bad-credentials', PASSWORD, { ambiguous: true }],
  [/^535 5\.7\.8 error: authentication failed:? ?(?:\(reason unavailable\))?$/i, 'auth/bad-credentials', SASL, { ambiguous: true }],
  [/^(?:503 5\.5\.1|502 5\.5\.1) error: authentication not enabled/i, 'auth/mechanism-mismatch', README],
  [/^(?:504 5\.5\.4|538 5\.7\.11) encryption required for requested authentication mechanism/i, 'auth/mechanism-mismatch', SASL],
  [
    /^4\d\d 4\.7\.[01] error: too (?:much mail|many (?:auth commands|connections|recipients|messages|new tls sessions|concurrent connections)) from/i,
    'auth/rate-limited',
    LIMITS,
  ],
]);
