import { ACCOUNT_STATES } from './general/account-states.ts';
import { NAME_AND_PASSWORD } from './general/name-and-password.ts';
import { OTHER_WAYS } from './general/other-ways.ts';
import { rowsOf } from './row.ts';

/**
 * Words that say what is meant whoever uses them: generalised from the issuers' tables and from recorded refusals, so the RFC that defines
 * the state is named and no single wording is. Rarer reasons are worded narrowly; what is common to all refusals comes last. What speaks of
 * maintenance or of a fault for now is neither a protocol nor a mailbox that is switched off.
 */
export const GENERAL = rowsOf('general', '2026-11-21', [...OTHER_WAYS, ...ACCOUNT_STATES, ...NAME_AND_PASSWORD]);
