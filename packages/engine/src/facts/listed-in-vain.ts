import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Evidence } from '../evidence.ts';
import { acceptedSignIns, refusedSignIns, type RefusedSignIn } from './sign-in.ts';

/** A way of signing in that is refused where it is listed, although name and password are right. */
export interface ListedInVain {
  readonly refused: readonly [RefusedSignIn, ...RefusedSignIn[]];
  readonly accepted: Look<SignIn>;
}

/**
 * Sign-ins by a digest of the password that were refused, while another service takes the same name and password as they are:
 * libraries list digests by themselves, also where the server holds nothing to compare them with.
 */
export function listedInVain(evidence: Evidence): ListedInVain | undefined {
  const accepted = acceptedSignIns(evidence).find(({ data }) => !isDigest(data.mechanism));
  if (!accepted) return undefined;
  const [first, ...others] = refusedSignIns(evidence).filter(
    ({ look, refusal }) =>
      look.outcome === 'refused' &&
      look.data.username === accepted.data.username &&
      mayBeTheMethod(look.data) &&
      (refusal.meaning === 'auth/bad-credentials' || refusal.meaning === 'unknown'),
  );
  return first && { refused: [first, ...others], accepted };
}

/**
 * The password was sent as a digest alone, where it could have been sent as it is, or the server did not even ask for it: the
 * refusal may be of the method.
 */
export function mayBeTheMethod({ attempted, mechanism, offered, beforeProof }: SignIn): boolean {
  return attempted && isDigest(mechanism) && (beforeProof === true || offered.some((name) => name === 'PLAIN' || name === 'LOGIN'));
}

function isDigest(mechanism: string | undefined): boolean {
  return mechanism !== undefined && /^(?:SCRAM-|CRAM-MD5$)/.test(mechanism);
}
