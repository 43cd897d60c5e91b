import { rowsOf } from './row.ts';

const CLIENTS = 'https://help.mail.ru/mail/security/protection/external';
const LOG = 'https://github.com/thunderbird/thunderbird-android/issues/9069';

/** Mail.ru and its sister domains: the server itself names the page where the password for a program is made. */
export const MAIL_RU = rowsOf('mail-ru', '2026-11-21', [
  [/NEOBHODIM parol|parol.{0,5}prilozh|application password is required/i, 'auth/app-password-required', LOG, { page: CLIENTS }],
  [
    /^535 (?:5\.7\.0 )?(?:authentication failed|invalid login or password)|\[AUTHENTICATIONFAILED\]|invalid login or password/i,
    'auth/app-password-required',
    LOG,
    { page: CLIENTS, ambiguous: true },
  ],
]);
