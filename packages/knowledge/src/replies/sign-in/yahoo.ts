import { rowsOf } from './row.ts';

const APP_HELP = 'https://help.yahoo.com/kb/SLN15241.html';
const APP = { page: APP_HELP };
const LOGIN_LOG = 'https://github.com/OfflineIMAP/offlineimap/issues/688';

/**
 * Yahoo and AOL. They take app passwords alone, and refuse the account's own password with "Invalid credentials" as if it were wrong: so
 * it was in every recorded dialogue found (offlineimap 688, go-imap 436, Home-Assistant-Mail-And-Packages 242).
 */
export const YAHOO = rowsOf('yahoo', '2026-11-21', [
  [
    /please (?:generate|use) (?:an? )?app(?:lication)?[- ]?(?:specific )?password|\(#MBR1240\)/i,
    'auth/app-password-required',
    APP_HELP,
    APP,
  ],
  [/(?:LOGIN|AUTHENTICATE) invalid credentials/i, 'auth/app-password-required', LOGIN_LOG, { ...APP, ambiguous: true }],
  [
    /\(#MBR1212\)|incorrect username or password|invalid login or password|bad credentials/i,
    'auth/app-password-required',
    LOGIN_LOG,
    {
      ...APP,
      ambiguous: true,
    },
  ],
  [/too many (?:bad|failed) (?:auth|login) attempts|number of failed login attempts exceed/i, 'auth/account-locked', APP_HELP],
  [/\(#AUTH0(?:0[0-4]|12)\)/i, 'auth/app-password-required', LOGIN_LOG, { ...APP, ambiguous: true }],
  [/\[LIMIT\].*rate limit|rate limit hit/i, 'auth/rate-limited', APP_HELP],
  [/server error ?(?:-|--) ?please try again/i, 'auth/unavailable', APP_HELP],
]);
