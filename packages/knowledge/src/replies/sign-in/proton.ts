import { rowsOf } from './row.ts';

const BRIDGE = 'https://proton.me/support/imap-smtp-and-pop3-setup';
const TOKEN = 'https://proton.me/support/smtp-submission';
const PASSWORD = { page: 'https://proton.me/support/protonmail-bridge-configure-client' };

/** Proton Mail Bridge wants the password that Bridge shows, and Proton's SMTP submission a token. */
export const PROTON = rowsOf('proton', '2026-11-21', [
  [
    /incorrect login credentials|no such user|^NO .*(?:invalid|incorrect) (?:username|password|credentials)/i,
    'auth/app-password-required',
    BRIDGE,
    { ...PASSWORD, ambiguous: true },
  ],
  [/account is logged out|use the app to login again|user is (?:logged out|not connected)/i, 'auth/unavailable', BRIDGE, { page: BRIDGE }],
  [/too many (?:login|log ?in) attempts|please try again later/i, 'auth/account-locked', BRIDGE],
  [/backend (?:or|and) auth (?:is )?(?:unavailable|not ready)|still (?:loading|syncing)/i, 'auth/unavailable', BRIDGE],
  [/^535 .*(?:smtp token|submission token)/i, 'auth/app-password-required', TOKEN, { page: TOKEN }],
]);
