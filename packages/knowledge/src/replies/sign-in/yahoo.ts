import { rowsOf } from './row.ts';

const HELP = 'https://help.yahoo.com/kb/SLN15241.html';
const APP = { page: HELP };
const LOCKED = 'https://help.yahoo.com/kb/SLN2056.html';

/** Yahoo and AOL. */
export const YAHOO = rowsOf('yahoo', '2026-11-21', [
  [/please (?:generate|use) (?:an? )?app(?:lication)?[- ]?(?:specific )?password|\(#MBR1240\)/i, 'auth/app-password-required', HELP, APP],
  [/\(#MBR1212\)|incorrect username or password/i, 'auth/bad-credentials', HELP, { page: HELP, ambiguous: true }],
  [/\(#MBR12(?:14|36)\)/i, 'auth/account-locked', LOCKED, { page: LOCKED }],
  [/#AUTH005|too many bad auth attempts|number of failed login attempts exceed/i, 'auth/account-locked', LOCKED, { page: LOCKED }],
  [
    /\[AUTHENTICATIONFAILED\].*\bAUTHENTICATE invalid credentials|5\.7\.0 \(#AUTH00[0-4]\)/i,
    'auth/app-password-required',
    HELP,
    { page: HELP, ambiguous: true },
  ],
  [/\[LIMIT\].*rate limit/i, 'auth/rate-limited', LOCKED],
  [/server error - please try again later|\[UNAVAILABLE\]|\[INUSE\]/i, 'auth/unavailable', HELP],
  [/account (?:has been )?(?:deactivated|inactive)/i, 'auth/account-disabled', LOCKED],
]);
