import { z } from 'zod';
import { Origin, Publication } from '../settings.ts';

/** `discovery/*`: what one source publishes for an address. `ok` with no publications never happens: nothing found is `refused`. */
export const Discovery = z.object({
  domain: z.string(),
  origin: Origin,
  /** URL or DNS name asked */
  source: z.string(),
  publications: z.array(Publication),
  /** a provider's id in the knowledge package, when recognised */
  provider: z.string().optional(),
  documentation: z.array(z.string()).default([]),
  /** services the publisher says are not offered (SRV target ".", RFC 6186 section 3.4) */
  absent: z.array(z.string()).default([]),
  /** defects noticed in the publication, one sentence each */
  defects: z.array(z.string()).default([]),
});
export type Discovery = z.infer<typeof Discovery>;
