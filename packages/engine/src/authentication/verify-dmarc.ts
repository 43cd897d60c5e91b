import { evaluateDmarc } from 'mailauth/lib/dmarc/index.js';
import type { DkimCheck, DmarcCheck, SpfCheck } from '@mailmedic/contract/looks/message-authentication.ts';
import type { Resolve } from './name-lookup.ts';
import type { Signed } from './verify-dkim.ts';

/**
 * Judges DMARC by RFC 9989: the organisational domain by walking up the tree of names, with psd, np and t. It fails only
 * where everything that could have passed was checked.
 */
export async function verifyDmarc(signed: Signed, spf: SpfCheck | undefined, resolve: Resolve): Promise<DmarcCheck | undefined> {
  const { checks, from, fromFields } = signed;
  const { response, reason, authorDomains } = await evaluateDmarc({
    headerFrom: [...from],
    fromFields,
    spfDomains: spf?.result === 'pass' ? [spf.domain] : [],
    dkimDomains: checks.filter(({ result }) => result === 'pass').map(toDomain),
    resolver: resolve,
  } as Parameters<typeof evaluateDmarc>[0]);
  if (response === false) {
    const [author = ''] = authorDomains ?? [];
    return author === '' ? undefined : { result: 'unchecked', author, because: WITHOUT_AUTHOR[reason ?? ''] ?? 'From cannot be read' };
  }
  const { status, domain, policyDomain, policy, testMode, alignment } = response;
  const author = (status.header?.from ?? '').toLowerCase();
  if (status.result === 'none') return { result: 'none', author, organization: domain };
  if (status.result === 'temperror') return { result: 'unchecked', author, because: 'the name servers did not answer' };
  const open = unchecked(checks, spf);
  const result = status.result === 'pass' ? 'pass' : open === undefined ? 'fail' : 'unchecked';
  return {
    result,
    author,
    organization: domain,
    ...(policyDomain === undefined ? {} : { publishedAt: policyDomain }),
    ...(isPolicy(policy) ? { policy } : {}),
    ...(testMode ? { testing: true } : {}),
    spf: aligned(alignment.spf),
    dkim: aligned(alignment.dkim),
    ...(result === 'unchecked' && open !== undefined ? { because: open } : {}),
  };
}

const WITHOUT_AUTHOR: Readonly<Record<string, string>> = {
  'multiple-author-domains': 'From names addresses of several domains, and DMARC knows one only',
  'multiple-from-fields': 'there are several From fields, and the standard allows one',
  'invalid-author-domain': 'the domain in From cannot be read',
};

function toDomain({ domain, uncovered }: DkimCheck): { domain: string; underSized?: number } {
  return { domain, ...(uncovered === undefined ? {} : { underSized: uncovered }) };
}

/** What might have passed, had it been possible to check it. */
function unchecked(checks: readonly DkimCheck[], spf: SpfCheck | undefined): string | undefined {
  if (checks.some(({ result }) => result === 'unchecked')) return 'its signature cannot be verified with what is at hand now';
  if (spf === undefined) return 'nobody wrote down which server handed it over, or for whom';
  return spf.result === 'unchecked' ? 'SPF could not be asked' : undefined;
}

function aligned({ result, strict }: { readonly result?: unknown; readonly strict?: boolean }): NonNullable<DmarcCheck['spf']> {
  return { mode: strict === true ? 'strict' : 'relaxed', ...(typeof result === 'string' ? { aligned: result.toLowerCase() } : {}) };
}

function isPolicy(policy: string): policy is 'none' | 'quarantine' | 'reject' {
  return policy === 'none' || policy === 'quarantine' || policy === 'reject';
}
