import { rowsOf } from './row.ts';

const SPEC = 'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-smtp_authentication.html';

/** Exim, and the many hosting panels that are built on it. Compared with Debian's package exim4 4.96. */
export const EXIM = rowsOf('exim', '2026-11-21', [
  [/^535 incorrect authentication data/i, 'auth/bad-credentials', SPEC],
  [/^435 (?:unable to authenticate at present|internal error)/i, 'auth/unavailable', SPEC],
  [/^504 (?:\S+ )?authentication mechanism not supported/i, 'auth/mechanism-mismatch', SPEC],
  [/^503 auth command used when not advertised/i, 'auth/mechanism-mismatch', SPEC],
]);
