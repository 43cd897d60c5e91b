import { rowsOf } from './row.ts';

const SRVRSMTP = 'https://github.com/freebsd/freebsd-src/blob/main/contrib/sendmail/src/srvrsmtp.c';

/** Sendmail. Compared with Debian's package 8.17.1. */
export const SENDMAIL = rowsOf('sendmail', '2026-11-21', [
  [/^535 5\.7\.0 authentication failed/i, 'auth/bad-credentials', SRVRSMTP],
  [/^454 4\.5\.4 temporary authentication failure/i, 'auth/unavailable', SRVRSMTP],
  [/^504 5\.3\.3 auth mechanism \S+ not available/i, 'auth/mechanism-mismatch', SRVRSMTP],
  [/^503 5\.3\.3 auth not available/i, 'auth/mechanism-mismatch', SRVRSMTP],
]);
