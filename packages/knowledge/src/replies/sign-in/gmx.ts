import { rowsOf } from './row.ts';

const ACCESS = 'https://hilfe.gmx.net/pop-imap/einschalten.html';
const APP = 'https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html';
const REPORTED = 'https://github.com/jens-maus/yam/issues/638';

/**
 * GMX, WEB.DE and mail.com. While their access by mail programs is switched off, which it is at first and after a time without use, they
 * refuse as if the password were wrong: a person's report with GMX's own letter about it is cited. With two factors they want an
 * application-specific password.
 */
export const GMX = rowsOf('gmx', '2026-11-21', [
  [
    /(?:pop3?|imap).{0,60}(?:nicht (?:freigeschaltet|aktiviert)|not (?:enabled|activated)|disabled)/i,
    'auth/protocol-disabled',
    ACCESS,
    {
      page: ACCESS,
    },
  ],
  [/anwendungsspezifisch|application-specific/i, 'auth/app-password-required', APP, { page: APP }],
  [/^535 authentication credentials invalid/i, 'auth/bad-credentials', REPORTED, { page: ACCESS, ambiguous: true }],
  [/^(?:NO|-ERR) (?:\[AUTH\w*\] )?(?:authentication|login) fail/i, 'auth/bad-credentials', REPORTED, { page: ACCESS, ambiguous: true }],
]);
