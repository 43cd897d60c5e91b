import { z } from 'zod';

/** `tcp/connect`: one attempt to open a connection. A dialogue's first look is one too. */
export const TcpConnect = z.object({
  host: z.string().optional(),
  address: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  port: z.number(),
  /**
   * what the address is to the diagnosis: `service` a mail entrance, `sibling` another port of the same host,
   * `unrelated` the same port at an unrelated host, `closed` a port where nobody should listen, `reference` a reference endpoint
   */
  purpose: z.enum(['service', 'sibling', 'unrelated', 'closed', 'reference', 'gateway', 'resolver']),
  /** errno of the failure: ECONNREFUSED, ECONNRESET, EHOSTUNREACH, ENETUNREACH, EACCES, EPERM, ETIMEDOUT … */
  error: z.string().optional(),
  /**
   * what the failure was on the wire, where this process can see it: `rst`, `icmp-port`, `icmp-host`, `icmp-net`,
   * `icmp-prohibited`, `local` (this computer's own rule), `none` (silence); `unknown` where it cannot be seen
   */
  answer: z.enum(['rst', 'icmp-port', 'icmp-host', 'icmp-net', 'icmp-prohibited', 'local', 'none', 'unknown']).optional(),
  /** milliseconds until connected or failed */
  elapsedMs: z.number(),
  localAddress: z.string().optional(),
  /** milliseconds in which the same host took connections on another port, measured in turn with this one */
  besideMs: z.number().optional(),
  /** connections begun before the answer or the end; 2 with an answer: the first one stayed silent */
  tries: z.number().default(1),
});
export type TcpConnect = z.infer<typeof TcpConnect>;
