import { getDomain } from 'tldts';

/** The domain that somebody registered and operates: `mx3.mail.example.co.uk` → `example.co.uk` (public suffix list). */
export function registrableDomain(host: string): string | undefined {
  return getDomain(host, { allowPrivateDomains: false }) ?? undefined;
}
