import { domainToASCII } from 'node:url';

/** What every source of settings is asked with. */
export interface DiscoveryInput {
  readonly address: string;
  /** the address's domain, lower case and as the DNS knows it (RFC 5890) */
  readonly domain: string;
  /** resolvers to ask, the first one first; the next ones stand in when it does not answer */
  readonly resolvers: readonly string[];
}

/** The input for an address. */
export function discoveryInput(address: string, resolvers: readonly string[]): DiscoveryInput {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  return { address, domain: domainToASCII(domain) || domain, resolvers };
}

/** How long one source may take altogether. */
export const SOURCE_LIMIT_MS = 4000;
