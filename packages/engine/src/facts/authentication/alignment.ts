import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';

/** How a domain fits the one in From: the same, of the same organisation (RFC 9989 section 3.2), or neither. */
export type Fit = 'same' | 'organization' | 'other';

/**
 * How a domain fits the one in From, as far as names alone tell. Whose domain it is, the records of both decide; without them
 * the registered part stands for it.
 */
export function fitOf(domain: string, author: string): Fit {
  const [one, other] = [plain(domain), plain(author)];
  if (one === '' || other === '') return 'other';
  if (one === other) return 'same';
  return (registrableDomain(one) ?? one) === (registrableDomain(other) ?? other) ? 'organization' : 'other';
}

/** The domain of an address, of `@example.org`, or of what is one already. */
export function domainIn(value: string): string {
  return plain(value.slice(value.lastIndexOf('@') + 1).replace(/>$/, ''));
}

function plain(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '').trim();
}
