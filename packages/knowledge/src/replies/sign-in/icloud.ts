import { rowsOf } from './row.ts';

const APP = 'https://support.apple.com/102654';

/**
 * iCloud takes nothing but app-specific passwords from mail programs of others (support.apple.com/102654), and refuses every other one as
 * if it were wrong; its IMAP words were compared with what mail programs handle, its SMTP server speaks as Postfix does.
 */
export const ICLOUD = rowsOf('icloud', '2026-11-21', [
  [/app(?:lication)?-specific password/i, 'auth/app-password-required', APP, { page: APP }],
  [
    /\[AUTHENTICATIONFAILED\] authentication failed|^NO authentication failed/i,
    'auth/app-password-required',
    APP,
    { page: APP, ambiguous: true },
  ],
  [/^535 5\.7\.8 error: authentication failed/i, 'auth/app-password-required', APP, { page: APP, ambiguous: true }],
]);
