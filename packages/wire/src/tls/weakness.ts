import type { Certificate } from '@mailmedic/contract/looks/tls-handshake.ts';

/** What is too weak in a chain for current clients, if anything (CA/Browser Forum Baseline Requirements 6.1.5, RFC 9155). */
export function weakness(chain: readonly Certificate[]): string | undefined {
  for (const [index, { key, signatureAlgorithm, selfIssued }] of chain.entries()) {
    // a root that is sent along is compared with the client's own, whatever its strength
    if (selfIssued && index > 0) continue;
    if ((key.type === 'rsa' || key.type === 'rsa-pss') && key.bits !== undefined && key.bits < 2048)
      return `an RSA key of ${key.bits} bits`;
    if (key.type === 'dsa') return 'a DSA key';
    if (!selfIssued && /^(?:md[245]|sha1)With|WithSha1$/i.test(signatureAlgorithm)) return `signed with ${signatureAlgorithm}`;
  }
  return undefined;
}
