import { z } from 'zod';

/** `tcp/size`: the same kind of exchange with one endpoint in small packets and in large ones, to see whether size alone decides. */
export const TcpSize = z.object({
  host: z.string(),
  address: z.string(),
  port: z.number(),
  /** the exchanges were begun inside the plain dialogue, or as offers of TLS */
  over: z.enum(['plain', 'tls']),
  exchanges: z.array(
    z.object({
      /** `small` both ways, `large-out` a large packet from here and a small answer, `large-in` a small question and a large answer */
      size: z.enum(['small', 'large-out', 'large-in']),
      came: z.enum(['answered', 'silent', 'cut']),
      sentBytes: z.number(),
      receivedBytes: z.number(),
      /** later packets that came in while an earlier one was missing, by the system's own counters */
      outOfOrder: z.number().optional(),
    }),
  ),
});
export type TcpSize = z.infer<typeof TcpSize>;
