import { rowsOf } from './row.ts';

const SPEC = 'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-smtp_authentication.html';

/** Exim, and the many hosting panels that are built on it. */
export const EXIM = rowsOf('exim', '2026-11-21', [
  [/^535 incorrect authentication data/i, 'auth/bad-credentials', SPEC],
  [/^435 unable to authenticate at present/i, 'auth/unavailable', SPEC],
  [/^504 (?:\S+ )?authentication mechanism not supported/i, 'auth/mechanism-mismatch', SPEC],
  [/^503 auth command used when not advertised/i, 'auth/mechanism-mismatch', SPEC],
  [
    /^(?:535|550) .*(?:e-?mail account|user).{0,40}(?:suspended|disabled|over its? (?:quota|limit))/i,
    'auth/account-disabled',
    'https://support.cpanel.net/hc/en-us/articles/360058035634',
  ],
  [/has exceeded the max (?:defers|emails)/i, 'auth/rate-limited', 'https://support.cpanel.net/hc/en-us/articles/360058035634'],
]);
