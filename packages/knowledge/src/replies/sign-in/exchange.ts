import { rowsOf } from './row.ts';

const IMAP = 'https://github.com/jstedfast/MailKit/issues/483';
const SMTP = 'https://github.com/jstedfast/MailKit/issues/700';
const WINDOWS = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-';
const DEVICES =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off';

/**
 * Exchange on a company's own servers. Its IMAP and SMTP say the same to every reason, as the recorded dialogues that are cited show;
 * the words of Windows behind `Logon failure:` are those of its system errors 1326 to 1331, 1907 and 1909.
 */
export const EXCHANGE = rowsOf('exchange', '2026-11-21', [
  [/logon failure: unknown user ?name or bad password/i, 'auth/bad-credentials', WINDOWS],
  [/^NO (?:AUTHENTICATE|LOGIN) failed\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
  [/logon failure:.{0,30}account (?:is )?currently disabled/i, 'auth/account-disabled', WINDOWS],
  [
    /logon failure:.{0,40}password (?:of this account )?has expired|password must be changed before logging on/i,
    'auth/password-expired',
    WINDOWS,
  ],
  [/account is currently locked out and may not be logged on to/i, 'auth/account-locked', WINDOWS],
  [
    /logon failure:.{0,60}(?:not allowed to log on|not been granted the requested logon type|restrictions? (?:violation|are preventing))/i,
    'auth/protocol-disabled',
    WINDOWS,
  ],
  [/user is authenticated but not connected/i, 'auth/protocol-disabled', IMAP, { ambiguous: true }],
  [/^NO server unavailable\b/i, 'auth/unavailable', IMAP],
  [/^535 5\.7\.3 authentication unsuccessful(?: \[[^\]]*\])?$/i, 'auth/bad-credentials', SMTP, { ambiguous: true }],
  [/^504 5\.7\.4 unrecognized authentication type/i, 'auth/mechanism-mismatch', SMTP],
  [/^454 4\.7\.0 temporary authentication failure/i, 'auth/unavailable', SMTP],
  [/^53\d 5\.7\.57 .*client was not authenticated to send anonymous mail/i, 'auth/mechanism-mismatch', DEVICES],
]);
