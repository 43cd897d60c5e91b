import { rowsOf } from './row.ts';

const IMAP = 'https://github.com/svarshavchik/courier-libs/blob/master/imap/imaplogin.c';
const POP3 = 'https://github.com/svarshavchik/courier-libs/blob/master/imap/pop3login.c';
const SERVER = 'https://www.courier-mta.org/imap/couriertcpd.html';

/** Courier: IMAP, POP3 and the sign-in of its SMTP server. */
export const COURIER = rowsOf('courier', '2026-11-21', [
  [/^NO (?:login failed|error in imap command received by server)\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
  [/^-ERR (?:\[[A-Z]+\] )?login failed\.?$/i, 'auth/bad-credentials', POP3, { ambiguous: true }],
  [/temporary (?:problem|failure), please try again later/i, 'auth/unavailable', IMAP],
  [/maximum connection limit reached/i, 'auth/rate-limited', SERVER],
  [/\[alert\] imap access disabled for this account|\bdisableimap\b|imap access disabled/i, 'auth/protocol-disabled', IMAP],
  [/pop3 access disabled/i, 'auth/protocol-disabled', POP3],
  [/^535 authentication (?:failed|rejected)/i, 'auth/bad-credentials', SERVER, { ambiguous: true }],
]);
