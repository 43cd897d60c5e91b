import type { DkimCheck, SignatureReason } from '@mailmedic/contract/looks/message-authentication.ts';
import type { SignatureResult } from 'mailauth/lib/dkim/dkim-verifier.js';
import type { Resolve } from './name-lookup.ts';
import { runVerifier } from './signatures.ts';

/** What DKIM came to, and the addresses in From as they were read for it. */
export interface Signed {
  readonly checks: readonly DkimCheck[];
  readonly from: readonly string[];
  readonly fromFields: number;
}

/** A verdict that the receiver recorded when the message came: `pass`, `fail`, or nothing. */
export type Recorded = (domain: string, selector: string) => string | undefined;

/**
 * Verifies the DKIM signatures of a message as it is now (RFC 6376 section 6). What does not verify is called a failure only
 * where the receiver met with one too: a message changes when it is saved, and keys are replaced.
 */
export async function verifyDkim(
  message: Uint8Array,
  resolve: Resolve,
  recorded: Recorded,
  options: { readonly at?: Date; readonly bodyless?: boolean } = {},
): Promise<Signed> {
  const { results, headerFrom, fromFields } = await runVerifier(message, { resolve, strict: false, ...options });
  return {
    checks: results
      .filter(({ signingDomain }) => signingDomain !== undefined)
      .map((result) => checkOf(result, recorded, options.bodyless ?? false)),
    from: headerFrom,
    fromFields,
  };
}

function checkOf({ signingDomain = '', selector = '', status, rr }: SignatureResult, recorded: Recorded, bodyless: boolean): DkimCheck {
  const passed = status.result === 'pass';
  const why = passed ? 'verified' : reasonOf(status.result, status.comment ?? '', rr ?? '', bodyless);
  const domain = signingDomain.toLowerCase();
  return {
    domain,
    selector,
    result: passed ? 'pass' : PROVEN.has(why) || (DIFFERS.has(why) && recorded(domain, selector) === 'fail') ? 'fail' : 'unchecked',
    why,
    ...(status.testing === true ? { testing: true } : {}),
    ...(status.underSized === undefined || status.underSized === 0 ? {} : { uncovered: status.underSized }),
  };
}

/** These depend on nothing that saving could have changed. */
const PROVEN: ReadonlySet<SignatureReason> = new Set(['malformed', 'weak-algorithm']);
const DIFFERS: ReadonlySet<SignatureReason> = new Set(['body-differs', 'header-differs']);

function reasonOf(result: string, comment: string, record: string, bodyless: boolean): SignatureReason {
  if (result === 'temperror') return 'no-answer';
  if (result === 'policy') return comment === 'weak algorithm' ? 'weak-algorithm' : 'weak-key';
  if (comment === 'body hash did not verify') return bodyless ? 'no-body' : 'body-differs';
  if (comment === 'no key') return 'no-key';
  if (comment === 'invalid public key') return /(?:^|;)\s*p=\s*(?:;|$)/i.test(record) ? 'key-revoked' : 'key-unusable';
  if (comment === 'expired') return 'expired';
  if (comment === 'bad signature') return 'header-differs';
  return /key|hash/.test(comment) ? 'key-unusable' : 'malformed';
}
