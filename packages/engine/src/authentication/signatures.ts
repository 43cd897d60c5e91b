import { finished } from 'node:stream/promises';
import { DkimVerifier, type PreparedSignature } from 'mailauth/lib/dkim/dkim-verifier.js';
import type { Resolve } from './name-lookup.ts';

/** Below this many bits a key proves nothing (RFC 8301 section 3.2). */
export const LEAST_BITS = 1024;

/** The signatures of a message, verified; the chain of ARC is read beside them. */
export async function runVerifier(
  message: Uint8Array,
  options: { readonly resolve: Resolve; readonly strict: boolean; readonly at?: Date },
): Promise<DkimVerifier> {
  const { resolve, strict, at } = options;
  const verifier = new Verifier({ resolver: resolve, strict, minBitLength: LEAST_BITS, ...(at === undefined ? {} : { curTime: at }) });
  verifier.end(message);
  await finished(verifier, { readable: false });
  return verifier;
}

/**
 * An ARC-Message-Signature with an empty `h=` covers nothing but itself and the body. RFC 6376 section 3.5 asks for From in
 * it, so mailauth reads no further; ARC's own suite has it verified, and what the chain says stands in the seals. It is
 * verified here and said to cover no field.
 */
class Verifier extends DkimVerifier {
  override prepareSignature(signature: PreparedSignature): void {
    super.prepareSignature(signature);
    if (signature.type !== 'ARC' || !coversNothing(signature) || signature.invalid !== 'From field not signed') return;
    signature.invalid = undefined;
    signature.warnings = [...(signature.warnings ?? []), 'no-fields'];
  }
}

/** Whether `h=` is there and empty. */
export function coversNothing({ parsed }: PreparedSignature): boolean {
  const value = parsed?.h?.value;
  return typeof value === 'string' && value.replaceAll(/[\s:]/g, '') === '';
}
