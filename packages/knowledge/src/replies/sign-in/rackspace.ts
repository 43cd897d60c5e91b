import { rowsOf } from './row.ts';

const SETTINGS = 'https://docs.rackspace.com/docs/rackspace-email-settings';
const DOVECOT = 'https://github.com/mscdex/node-imap/issues/606';

/** Rackspace Email. It runs Dovecot and Postfix behind proxies (recorded in the dialogue cited) and says what those say. */
export const RACKSPACE = rowsOf('rackspace', '2026-11-21', [
  [/authentication failed: bad username \/ password/i, 'auth/bad-credentials', SETTINGS],
  [/maximum number of connections from user\+ip exceeded/i, 'auth/rate-limited', DOVECOT],
]);
