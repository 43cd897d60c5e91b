import { rowsOf } from './row.ts';

const BRIDGE = 'https://github.com/ProtonMail/proton-bridge';
const NO_USER = 'https://github.com/ProtonMail/proton-bridge/issues/503';
const GLUON = 'https://github.com/ProtonMail/gluon/pull/349';
const TOKEN = 'https://proton.me/support/smtp-submission';
const PASSWORD = { page: 'https://proton.me/support/imap-smtp-and-pop3-setup' };

/**
 * Proton Mail Bridge wants the password that Bridge shows, and Proton's SMTP submission a token. Wordings from Bridge's sources and tests
 * (version 1 to 3; `ErrLoggedOutUser`, "incorrect password") and its threads.
 */
export const PROTON = rowsOf('proton', '2026-11-21', [
  [
    /incorrect login credentials|incorrect (?:bridge )?password|no such user|invalid (?:username|password|credentials)/i,
    'auth/app-password-required',
    NO_USER,
    { ...PASSWORD, ambiguous: true },
  ],
  [/account is (?:logged|signed) out|use the app to login again/i, 'auth/unavailable', BRIDGE, PASSWORD],
  [/too many login attempts/i, 'auth/account-locked', GLUON],
  [
    /^535 5\.7\.8 error: authentication failed: invalid authentication mechanism/i,
    'auth/mechanism-mismatch',
    'https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/65',
  ],
  [/^535 .*(?:smtp token|submission token)/i, 'auth/app-password-required', TOKEN, { page: TOKEN, ambiguous: true }],
  [/^535 5\.7\.8 error: authentication failed/i, 'auth/app-password-required', TOKEN, { page: TOKEN, ambiguous: true }],
]);
