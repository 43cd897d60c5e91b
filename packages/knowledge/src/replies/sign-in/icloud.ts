import { rowsOf } from './row.ts';

const APP = 'https://support.apple.com/102654';
const SETTINGS = 'https://support.apple.com/102525';

/** iCloud takes nothing but app-specific passwords, and refuses the other one as if it were wrong. */
export const ICLOUD = rowsOf('icloud', '2026-11-21', [
  [/app(?:lication)?-specific password/i, 'auth/app-password-required', APP, { page: APP }],
  [/\[AUTHENTICATIONFAILED\] authentication failed/i, 'auth/app-password-required', APP, { page: APP, ambiguous: true }],
  [/^535 5\.7\.8 error: authentication failed/i, 'auth/app-password-required', APP, { page: APP, ambiguous: true }],
  [/mailbox (?:is )?(?:temporarily )?(?:unavailable|busy)|\[UNAVAILABLE\]|^454 4\.7\.0/i, 'auth/unavailable', SETTINGS],
  [
    /(?:account|apple (?:id|account)) (?:has been )?(?:locked|disabled for security)/i,
    'auth/account-locked',
    'https://support.apple.com/102640',
  ],
  [/user (?:has|is) (?:no|not) (?:icloud )?mail/i, 'auth/account-disabled', SETTINGS],
]);
