import { rowsOf } from './row.ts';

const IMAP = 'https://www.zoho.com/mail/help/imap-access.html';
const SMTP = 'https://www.zoho.com/mail/help/zoho-smtp.html';
const APP_PASSWORDS = 'https://accounts.zoho.com/home#security/app_password';
const DISABLED_LOG = 'https://github.com/closeio/sync-engine/blob/master/inbox/auth/utils.py';
const IMAP_LOG = 'https://github.com/Foundry376/Mailspring/issues/1334';
const SMTP_LOG = 'https://github.com/nodemailer/nodemailer/issues/456';

/** Zoho Mail, as recorded in the dialogues that are cited. With two-step verification it wants an app password and says "Invalid credentials". */
export const ZOHO = rowsOf('zoho', '2026-11-21', [
  [/you are yet to enable (?:imap|pop)/i, 'auth/protocol-disabled', DISABLED_LOG, { page: IMAP }],
  [/(?:imap|pop) (?:access )?(?:is )?(?:disabled|not enabled|restricted)/i, 'auth/protocol-disabled', IMAP, { page: IMAP }],
  [/application[- ]specific password|app password/i, 'auth/app-password-required', IMAP, { page: APP_PASSWORDS }],
  [/unusual (?:sending|login)? ?activity|550 5\.4\.6/i, 'auth/account-disabled', SMTP, { page: 'https://mail.zoho.com/UnblockMe' }],
  [/invalid credentials ?\(failure\)/i, 'auth/bad-credentials', IMAP_LOG, { page: APP_PASSWORDS, ambiguous: true }],
  [/^535 authentication failed/i, 'auth/bad-credentials', SMTP_LOG, { page: APP_PASSWORDS, ambiguous: true }],
]);
