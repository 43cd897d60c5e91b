import { arc } from 'mailauth/lib/arc/index.js';
import type { ArcCheck, SignatureReason } from '@mailmedic/contract/looks/message-authentication.ts';
import type { Resolve } from './name-lookup.ts';
import { coversNothing, LEAST_BITS, runVerifier } from './signatures.ts';

/** Verifies the chain of ARC seals by RFC 8617; where only ARC's drafts would have accepted it, that is said. */
export async function verifyArc(message: Uint8Array, resolve: Resolve, at?: Date): Promise<ArcCheck> {
  const strict = await attempt(message, resolve, true, at);
  // The drafts took relaxed/relaxed where c= is left out; RFC 8617 section 4.1.2 takes simple/simple.
  if (strict.check.why !== 'header-differs' || strict.canonicalized) return strict.check;
  const { check } = await attempt(message, resolve, false, at);
  return check.result === 'pass'
    ? { ...check, remark: 'it verifies by the drafts of ARC only, in which a signature without c= meant something else' }
    : strict.check;
}

interface Attempt {
  readonly check: ArcCheck;
  /** the newest signature says how it was canonicalised */
  readonly canonicalized: boolean;
}

async function attempt(message: Uint8Array, resolve: Resolve, strict: boolean, at?: Date): Promise<Attempt> {
  const { arc: data } = await runVerifier(message, { resolve, strict, ...(at === undefined ? {} : { at }) });
  const signature = data.lastEntry?.['arc-message-signature'];
  const options = { resolver: resolve, minBitLength: LEAST_BITS, strict };
  // What the verifier read goes on as it is; mailauth's types are made for data of another kind.
  const { status, i } = await arc(data as Parameters<typeof arc>[0], options as Parameters<typeof arc>[1]);
  const canonicalized = signature?.parsed?.c !== undefined;
  const instance = typeof i === 'number' && i > 0 ? { instance: i } : {};
  if (status.result === 'none') return { check: { result: 'none' }, canonicalized };
  if (status.result === 'pass') {
    const remark = signature && coversNothing(signature) ? { remark: 'the newest signature covers no header field' } : {};
    return { check: { result: 'pass', why: 'verified', ...instance, ...remark }, canonicalized };
  }
  const comment = typeof status.comment === 'string' ? status.comment : '';
  return { check: { result: 'fail', why: whyOf(comment), ...instance, ...(comment === '' ? {} : { because: comment }) }, canonicalized };
}

function whyOf(comment: string): SignatureReason {
  if (/^no key/.test(comment)) return 'no-key';
  if (/^weak key/.test(comment)) return 'weak-key';
  if (/key|hash algorithm/.test(comment)) return 'key-unusable';
  if (/no valid signature|seal signature validation/.test(comment)) return 'header-differs';
  return comment === '' ? 'no-answer' : 'broken-chain';
}
