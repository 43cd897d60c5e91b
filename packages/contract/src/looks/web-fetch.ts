import { z } from 'zod';

/** `web/fetch`: one HTTP request, redirects followed only where said. */
export const WebFetch = z.object({
  /** for purpose `proxy` the proxy's own URL; what was asked of it is `location` */
  url: z.string(),
  address: z.string().optional(),
  purpose: z.enum(['captive-portal', 'time', 'issuer-certificate', 'revocation', 'web-server', 'rdap', 'proxy']),
  status: z.number().optional(),
  location: z.string().optional(),
  /** HTTP Date as epoch milliseconds, read at `readAtMs` on the local clock */
  dateMs: z.number().optional(),
  readAtMs: z.number().optional(),
  /** first 500 printable characters of the body */
  excerpt: z.string().optional(),
  /** the body is what was expected (known content, or completes the chain, or a revocation list that was checked) */
  asExpected: z.boolean().optional(),
  error: z.string().optional(),
  /** SHA-256 fingerprint of the certificate that the fetch is about */
  concerns: z.string().optional(),
  /** for purpose `issuer-certificate`: does the found certificate complete the chain to a trusted root */
  completes: z.boolean().optional(),
  /** for purpose `revocation` */
  revoked: z.boolean().optional(),
});
export type WebFetch = z.infer<typeof WebFetch>;
