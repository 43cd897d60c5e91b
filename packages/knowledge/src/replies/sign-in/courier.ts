import { rowsOf } from './row.ts';

const IMAP = 'https://github.com/svarshavchik/courier-libs/blob/master/imap/imaplogin.c';
const POP3 = 'https://github.com/svarshavchik/courier-libs/blob/master/imap/pop3login.c';
const SMTP = 'https://www.courier-mta.org/courieresmtpd.html';

/**
 * Courier: IMAP, POP3 and the sign-in of its SMTP server. Compared with imaplogin.c and with the programs of Debian's packages
 * courier-imap and courier-pop 5.0.13 and courier-mta 1.0.16. Which reason is behind "Login failed." it never says.
 */
export const COURIER = rowsOf('courier', '2026-11-21', [
  [/^NO login failed\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
  [/^-ERR (?:\[[A-Z]+\] )?(?:login|authentication) failed\.?$/i, 'auth/bad-credentials', POP3, { ambiguous: true }],
  [/temporary problem, please try again later/i, 'auth/unavailable', IMAP],
  [/^(?:432|400) .*service temporarily unavailable/i, 'auth/unavailable', SMTP],
  [/^(?:NO|400|-ERR) (?:starttls (?:is )?required|tls required to log in)/i, 'auth/mechanism-mismatch', IMAP],
  [/^535 authentication (?:failed|rejected)\.?$/i, 'auth/bad-credentials', SMTP, { ambiguous: true }],
]);
