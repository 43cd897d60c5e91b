import { rowsOf } from './row.ts';

const SOURCE = 'https://github.com/horms/perdition/blob/master/perdition/perdition.c';

/** Perdition, a proxy before IMAP and POP3 servers; compared with its source. "Re-Authentication Failure" is what the server behind it said. */
export const PERDITION = rowsOf('perdition', '2026-11-21', [
  [/re-authentication failure/i, 'auth/bad-credentials', SOURCE, { ambiguous: true }],
  [/^(?:NO|-ERR) login disabled\.?$/i, 'auth/mechanism-mismatch', SOURCE],
  [/sasl mechanism unavailable/i, 'auth/mechanism-mismatch', SOURCE],
]);
