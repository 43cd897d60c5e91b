import { rowsOf } from './row.ts';

const HELP = 'https://www.ionos.com/help/email/troubleshooting-mail-basicmail-business/error-messages-for-undeliverable-emails/';

/** IONOS, formerly 1&1. */
export const IONOS = rowsOf('ionos', '2026-11-21', [
  [/^535 authentication (?:credentials invalid|failure|failed)/i, 'auth/bad-credentials', HELP],
  [/(?:account|mailbox|e-?mail).{0,30}(?:locked|blocked|gesperrt)/i, 'auth/account-locked', HELP],
  [/too many (?:failed )?(?:login|authentication|connection)/i, 'auth/rate-limited', HELP],
  [/^NO (?:\[AUTHENTICATIONFAILED\] )?authentication failed/i, 'auth/bad-credentials', HELP],
]);
