import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Evidence } from '../evidence.ts';
import { meaningOf } from './sign-in-refusals.ts';

/** The sign-ins that were refused without a reason: only what another service answers tells why. */
export function unsaidRefusals(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence.fact(computeUnsaid);
}

/**
 * Words that stand for several reasons ("authentication failed: (reason unavailable)"), or that nobody knows, and no code that leaves
 * out a fault of the server: RFC 5530 and RFC 3206 have other codes for one, and 535 is given to everything.
 */
export function isUnsaid({ outcome, data }: Look<SignIn>): boolean {
  if (outcome !== 'refused' || !data.attempted || data.sentAway || /^AUTH/i.test(data.code ?? '')) return false;
  const { meaning, ambiguous } = meaningOf(data);
  return meaning === 'unknown' || (meaning === 'auth/bad-credentials' && ambiguous);
}

function computeUnsaid(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence.of('mail/sign-in').filter((look) => look.role === 'path' && isUnsaid(look));
}
