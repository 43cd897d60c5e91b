import { rowsOf } from './row.ts';

const CODES = 'https://github.com/Zimbra/zm-mailbox/blob/develop/common/src/java/com/zimbra/common/localconfig/LC.java';
const IMAP = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/imap/ImapHandler.java';
const POP3 = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/pop3/Pop3Handler.java';
const AUTH = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/security/sasl/Authenticator.java';

/** Zimbra: mailboxd behind its nginx proxy. */
export const ZIMBRA = rowsOf('zimbra', '2026-11-21', [
  [/^NO (?:\[[A-Z]+\] )?(?:LOGIN|AUTHENTICATE) failed\.?$/i, 'auth/bad-credentials', IMAP, { ambiguous: true }],
  [
    /(?:imap|pop3?) (?:access )?(?:is )?disabled for this account|account (?:does not have|has no) (?:imap|pop3?) access/i,
    'auth/protocol-disabled',
    IMAP,
  ],
  [/cleartext logins disabled|cleartext login(?:s)? (?:is|are) (?:disabled|not)/i, 'auth/mechanism-mismatch', IMAP],
  [/account\.AUTH_FAILED|invalid username\/password/i, 'auth/bad-credentials', POP3],
  [/account\.CHANGE_PASSWORD|must change password/i, 'auth/password-expired', AUTH],
  [/account\.MAINTENANCE_MODE|maintenance mode/i, 'auth/unavailable', CODES],
  [/account\.ACCOUNT_INACTIVE|account (?:is )?not active/i, 'auth/account-disabled', AUTH],
  [/account\.TWO_FACTOR|two[- ]factor (?:auth )?setup required/i, 'auth/app-password-required', AUTH],
  [/^-ERR (?:the )?(?:upstream|proxy).{0,40}(?:fail|error|unavailable)/i, 'auth/unavailable', CODES],
]);
