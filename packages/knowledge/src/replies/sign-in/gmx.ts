import { rowsOf } from './row.ts';

const ACCESS = 'https://hilfe.gmx.net/pop-imap/einschalten.html';
const LOCKED = 'https://hilfe.gmx.net/account/gesperrt.html';
const APP = 'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html';

/** GMX, WEB.DE and mail.com. While their access by mail programs is switched off, they refuse as if the password were wrong. */
export const GMX = rowsOf('gmx', '2026-11-21', [
  [
    /(?:pop3?|imap).{0,60}(?:nicht (?:freigeschaltet|aktiviert)|not (?:enabled|activated)|disabled)/i,
    'auth/protocol-disabled',
    ACCESS,
    { page: ACCESS },
  ],
  [/\[ALERT\].*(?:activate|enable|einschalten|freischalten)/i, 'auth/protocol-disabled', ACCESS, { page: ACCESS }],
  [/^535 authentication credentials invalid/i, 'auth/bad-credentials', ACCESS, { page: ACCESS, ambiguous: true }],
  [/anwendungsspezifisch|application-specific/i, 'auth/app-password-required', APP, { page: APP }],
  [/(?:account|postfach|mailbox|ip).{0,40}(?:gesperrt|locked|blocked)/i, 'auth/account-locked', LOCKED, { page: LOCKED }],
  [/zu viele|too many/i, 'auth/rate-limited', LOCKED, { page: LOCKED }],
  [/^NO (?:\[AUTHENTICATIONFAILED\] )?(?:authentication|login) fail/i, 'auth/bad-credentials', ACCESS, { page: ACCESS, ambiguous: true }],
]);
