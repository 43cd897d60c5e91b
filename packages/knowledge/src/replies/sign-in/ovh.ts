import { rowsOf } from './row.ts';

const HELP = 'https://help.ovhcloud.com/csm/en-mx-plan-faq?id=kb_article_view&sysparm_article=KB0053060';
const BLOCKED = 'https://help.ovhcloud.com/csm/en-dedicated-servers-blocked-email?id=kb_article_view&sysparm_article=KB0052181';

/** OVHcloud. */
export const OVH = rowsOf('ovh', '2026-11-21', [
  [/^535 5\.7\.1 authentication failed/i, 'auth/bad-credentials', HELP],
  [/account (?:is )?(?:blocked|suspended).{0,40}(?:spam)?/i, 'auth/account-disabled', BLOCKED],
  [/too many (?:auth|login|failed)/i, 'auth/account-locked', HELP],
  [/\[AUTHENTICATIONFAILED\]|invalid login or password/i, 'auth/bad-credentials', HELP, { ambiguous: true }],
]);
