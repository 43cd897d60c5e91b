import { rowsOf } from './row.ts';

const CLIENTS = 'https://help.mail.ru/mail/security/protection/external';
const APP = { page: CLIENTS };

/** Mail.ru and its sister domains. */
export const MAIL_RU = rowsOf('mail-ru', '2026-11-21', [
  [/NEOBEGIN|parol.{0,5}prilozh|application password is required/i, 'auth/app-password-required', CLIENTS, APP],
  [/application-specific|password for external application/i, 'auth/app-password-required', CLIENTS, APP],
  [
    /^535 (?:5\.7\.0 )?authentication failed|^535 5\.7\.0 invalid login or password/i,
    'auth/app-password-required',
    CLIENTS,
    { page: CLIENTS, ambiguous: true },
  ],
  [/\[AUTHENTICATIONFAILED\]|invalid login or password/i, 'auth/app-password-required', CLIENTS, { page: CLIENTS, ambiguous: true }],
  [
    /message sending for this account is disabled|account (?:is )?(?:blocked|disabled)/i,
    'auth/account-disabled',
    'https://help.mail.ru/mail/problems/blocked',
  ],
  [/too many (?:login|connections|auth)|rate limit/i, 'auth/rate-limited', CLIENTS],
]);
