import { rowsOf } from './row.ts';

const IMAP = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/imap/ImapHandler.java';
const POP3 = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/pop3/Pop3Handler.java';
const CODES = 'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/account/AccountServiceException.java';
const PROXY = 'https://github.com/Zimbra/nginx/blob/master/src/mail/ngx_mail_imap_module.c';

/** Zimbra: mailboxd, and the nginx before it, which says "LOGIN failed" itself. Wordings compared with the sources that are cited. */
export const ZIMBRA = rowsOf('zimbra', '2026-11-21', [
  [/^NO (?:\[[A-Z]+\] )?(?:LOGIN|AUTHENTICATE) failed\.?$/i, 'auth/bad-credentials', PROXY, { ambiguous: true }],
  [/account does not have (?:imap|pop3?) access enabled/i, 'auth/protocol-disabled', IMAP],
  [/cleartext logins disabled|^NO mechanism not supported/i, 'auth/mechanism-mismatch', IMAP],
  [/invalid username\/password/i, 'auth/bad-credentials', POP3],
  [/password must be changed before (?:imap|pop3?) login permitted/i, 'auth/password-expired', IMAP],
  [/account undergoing maintenance/i, 'auth/unavailable', IMAP],
  // the codes of its SOAP service, where something before it hands them on
  [/\baccount\.(?:AUTH_FAILED|NO_SUCH_ACCOUNT|INVALID_PASSWORD)\b/, 'auth/bad-credentials', CODES, { exact: true }],
  [/\baccount\.NO_SUCH_DOMAIN\b/, 'settings/wrong-username', CODES, { ambiguous: true }],
  [/\baccount\.CHANGE_PASSWORD\b/, 'auth/password-expired', CODES, { exact: true }],
  [/\baccount\.ACCOUNT_INACTIVE\b/, 'auth/account-disabled', CODES, { exact: true }],
  [/\baccount\.TWO_FACTOR_\w+/, 'auth/second-factor-failing', CODES, { exact: true }],
  [
    /\baccount\.MAINTENANCE_MODE\b|\bservice\.(?:FAILURE|PROXY_ERROR|TEMPORARILY_UNAVAILABLE|RESOURCE_UNREACHABLE)\b/,
    'auth/unavailable',
    CODES,
    { exact: true },
  ],
  [/\bservice\.PERM_DENIED\b/, 'auth/protocol-disabled', CODES, { ambiguous: true }],
]);
