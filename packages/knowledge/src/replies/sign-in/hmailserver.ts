import { rowsOf } from './row.ts';

const SOURCE = 'https://github.com/hmailserver/hmailserver/tree/master/hmailserver/source/Server';

/** hMailServer. */
export const HMAILSERVER = rowsOf('hmailserver', '2026-11-21', [
  [/invalid user ?name or password\. please use full email address as user ?name/i, 'settings/wrong-username', SOURCE, { ambiguous: true }],
  [/^NO invalid user ?name or password/i, 'auth/bad-credentials', SOURCE],
  [/^535 authentication failed\. restarting authentication process/i, 'auth/bad-credentials', SOURCE],
  [/too many invalid (?:logon|login) attempts/i, 'auth/account-locked', SOURCE],
  [/your mailbox is already locked|mailbox (?:is )?(?:already )?(?:locked|in use)/i, 'auth/rate-limited', SOURCE],
  [/a ssl\/tls-connection is required for authentication|authentication not enabled/i, 'auth/mechanism-mismatch', SOURCE],
]);
