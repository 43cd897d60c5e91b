import { rowsOf } from './row.ts';

const LOGIN = 'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/IMAP/IMAPCommandLogin.cpp';
const POP3 = 'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/POP3/POP3Connection.cpp';
const SMTP = 'https://github.com/hmailserver/hmailserver/blob/master/hmailserver/source/Server/SMTP/SMTPConnection.cpp';

/** hMailServer. The words of IMAP and POP3 were compared with its sources: a name without @ is answered with the advice about the address. */
export const HMAILSERVER = rowsOf('hmailserver', '2026-11-21', [
  [/please use full e-?mail address as user ?name/i, 'settings/wrong-username', LOGIN, { ambiguous: true }],
  [/^(?:NO|-ERR) invalid user ?name or password\.?$/i, 'auth/bad-credentials', LOGIN],
  [/too many invalid (?:logon|login) attempts/i, 'auth/account-locked', POP3],
  [/your mailbox is already locked/i, 'auth/rate-limited', POP3],
  [/^535 authentication failed\. restarting authentication process/i, 'auth/bad-credentials', SMTP],
  [/a ssl\/tls-connection is required for authentication/i, 'auth/mechanism-mismatch', SMTP],
]);
