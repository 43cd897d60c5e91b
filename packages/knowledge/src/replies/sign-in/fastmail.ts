import { rowsOf } from './row.ts';

const APP = 'https://www.fastmail.help/hc/en-us/articles/360058752854';
const BLOCKED = 'https://www.fastmail.help/hc/en-us/articles/1500000278302';

/** Fastmail takes app passwords alone. */
export const FASTMAIL = rowsOf('fastmail', '2026-11-21', [
  [
    /please use an app password|app-?specific password|sorry, you need to (?:create|use) an app password/i,
    'auth/app-password-required',
    APP,
    { page: APP },
  ],
  [/incorrect (?:username|password)|\[AUTHENTICATIONFAILED\]/i, 'auth/app-password-required', APP, { page: APP, ambiguous: true }],
  [
    /(?:imap|smtp|pop3?|this protocol) (?:access )?(?:is )?not (?:available|allowed|enabled).{0,40}(?:plan|account|password)/i,
    'auth/protocol-disabled',
    APP,
    { page: APP },
  ],
  [/account (?:has been )?(?:locked|suspended|expired)/i, 'auth/account-disabled', BLOCKED, { page: BLOCKED }],
  [/too many (?:failed )?log ?ins?/i, 'auth/account-locked', BLOCKED, { page: BLOCKED }],
]);
