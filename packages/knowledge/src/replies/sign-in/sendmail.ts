import { rowsOf } from './row.ts';

const SRVRSMTP = 'https://github.com/freebsd/freebsd-src/blob/main/contrib/sendmail/src/srvrsmtp.c';

/** Sendmail. */
export const SENDMAIL = rowsOf('sendmail', '2026-11-21', [
  [/^535 5\.7\.0 authentication failed/i, 'auth/bad-credentials', SRVRSMTP],
  [/^454 4\.5\.4 (?:temporary authentication failure|internal error)/i, 'auth/unavailable', SRVRSMTP],
  [/^454 4\.3\.0 please try again later/i, 'auth/unavailable', SRVRSMTP],
  [/^504 5\.3\.3 auth mechanism \S+ not available/i, 'auth/mechanism-mismatch', SRVRSMTP],
  [/^503 5\.3\.3 auth (?:mechanism )?not (?:available|supported)/i, 'auth/mechanism-mismatch', SRVRSMTP],
  [/^421 4\.7\.\d+ .*too many (?:bad )?auth/i, 'auth/account-locked', SRVRSMTP],
]);
