import { rowsOf } from './row.ts';

const APP = 'https://www.fastmail.help/hc/en-us/articles/360058752854';
const PLANS = 'https://www.fastmail.com/help/clients/apppassword.html';
const IMAP_LOG = 'https://github.com/Foundry376/Mailspring/issues/2217';

/**
 * Fastmail takes app passwords alone, and its Basic plan no mail programs at all (both in the pages cited). The bare refusals were recorded
 * with passwords of other kinds.
 */
export const FASTMAIL = rowsOf('fastmail', '2026-11-21', [
  [/app(?:lication)?[- ]?(?:specific )?password/i, 'auth/app-password-required', APP, { page: APP }],
  [/incorrect username or password|\[AUTHENTICATIONFAILED\]/i, 'auth/app-password-required', IMAP_LOG, { page: APP, ambiguous: true }],
  [
    /\bplan\b.{0,20}\b(?:not|n't|no|without|lacks?)\b.{0,40}\b(?:imap|smtp|pop|mail clients?)\b/i,
    'auth/protocol-disabled',
    PLANS,
    { page: PLANS },
  ],
]);
