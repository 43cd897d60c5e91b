import { rowsOf } from './row.ts';

const HELP = 'https://docs.rackspace.com/docs/rackspace-email-authentication-errors';

/** Rackspace Email. */
export const RACKSPACE = rowsOf('rackspace', '2026-11-21', [
  [
    /^535 .*authentication failed: bad username \/ password|^535 5\.7\.8 .*authentication (?:failed|failure)/i,
    'auth/bad-credentials',
    HELP,
  ],
  [/(?:mailbox|account) (?:is )?(?:disabled|suspended)/i, 'auth/account-disabled', HELP],
  [/(?:mailbox|account).{0,40}(?:locked|too many failed)/i, 'auth/account-locked', HELP],
  [/\[AUTHENTICATIONFAILED\]|authentication failed/i, 'auth/bad-credentials', HELP, { ambiguous: true }],
]);
