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
  /** what is legal and worth knowing about the publication, one sentence each */
  remarks: z.array(z.string()).optional(),
  /** when the file in which settings are published was last changed, as its web server says, ISO 8601 */
  changedAt: z.string().optional(),
  /** hosts that receive the domain's mail, the preferred first (origin `mx-provider`) */
  mx: z.array(z.string()).optional(),
  /** Exchange hosts that an Autodiscover answer names */
  named: z.array(z.string()).optional(),
  /** web addresses asked, and what came of each, where a source asks several */
  asked: z
    .array(
      z.object({
        url: z.string(),
        outcome: z.string(),
        status: z.number().optional(),
        because: z.string().optional(),
        endedAt: z.string().optional(),
        names: z.string().optional(),
      }),
    )
    .optional(),
});
export type Discovery = z.infer<typeof Discovery>;
