import { rowsOf } from './row.ts';

const IMAP = 'https://www.zoho.com/mail/help/imap-access.html';
const SMTP = 'https://www.zoho.com/mail/help/zoho-smtp.html';
const APP = 'https://www.zoho.com/mail/help/adminconsole/two-factor-authentication.html';

/** Zoho Mail. */
export const ZOHO = rowsOf('zoho', '2026-11-21', [
  [
    /you are yet to enable (?:imap|pop) for your account|please (?:enable|contact).{0,60}(?:imap|pop)/i,
    'auth/protocol-disabled',
    IMAP,
    { page: IMAP },
  ],
  [/(?:imap|pop) (?:access )?(?:is )?(?:disabled|not enabled|restricted)/i, 'auth/protocol-disabled', IMAP, { page: IMAP }],
  [
    /application[- ]specific password|app password/i,
    'auth/app-password-required',
    APP,
    { page: 'https://accounts.zoho.com/home#security/app_password' },
  ],
  [/login attempts exceeded|too many login/i, 'auth/account-locked', IMAP],
  [
    /unusual (?:sending|login) activity|account (?:is )?(?:blocked|suspended)|550 5\.4\.6/i,
    'auth/account-disabled',
    SMTP,
    { page: 'https://mail.zoho.com/UnblockMe' },
  ],
  [/invalid credentials \(failure\)|^535 authentication failed/i, 'auth/bad-credentials', SMTP, { page: SMTP }],
]);
