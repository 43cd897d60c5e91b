import { z } from 'zod';

const Family = z.union([z.literal(4), z.literal(6)]);

/** `link/interfaces` */
export const LinkInterfaces = z.object({
  platform: z.string(),
  interfaces: z.array(
    z.object({
      name: z.string(),
      /** up and with carrier, as far as the system says */
      up: z.boolean(),
      loopback: z.boolean(),
      kind: z.enum(['ethernet', 'wifi', 'tunnel', 'loopback', 'other']),
      addresses: z.array(z.object({ family: Family, address: z.string(), prefix: z.number(), scope: z.enum(['global', 'link', 'host']) })),
    }),
  ),
});
export type LinkInterfaces = z.infer<typeof LinkInterfaces>;

/** `link/routes`: one family's routing table, as far as it can be read. */
export const LinkRoutes = z.object({
  family: Family,
  /** false where the platform's table could not be read */
  readable: z.boolean(),
  routes: z.array(
    z.object({
      destination: z.string(),
      gateway: z.string().optional(),
      interface: z.string(),
      metric: z.number().optional(),
      kind: z.enum(['unicast', 'unreachable', 'prohibit', 'blackhole']),
    }),
  ),
  defaultGateway: z.string().optional(),
  defaultInterface: z.string().optional(),
  /** what the system says without sending anything when asked for the way to an address far away */
  lookup: z.object({ destination: z.string(), localAddress: z.string().optional(), error: z.string().optional() }).optional(),
});
export type LinkRoutes = z.infer<typeof LinkRoutes>;

/** `link/gateway`: is the default gateway's neighbour entry resolved, does it answer? */
export const LinkGateway = z.object({
  family: Family,
  address: z.string(),
  /** `stale`: it was there once and has not been heard since; `incomplete`: it was asked for and nobody answered */
  neighbour: z.enum(['reachable', 'stale', 'incomplete', 'unknown']),
  /** anything came back from it: a reply, a refusal, an echo */
  answered: z.boolean(),
  error: z.string().optional(),
});
export type LinkGateway = z.infer<typeof LinkGateway>;

/** `link/segments`: what this computer's TCP has sent so far, all programs together. */
export const LinkSegments = z.object({
  sent: z.number(),
  resent: z.number(),
});
export type LinkSegments = z.infer<typeof LinkSegments>;

/** `link/resolvers`: which resolvers, hosts-file lines, proxies and local rules this computer has. */
export const LinkResolvers = z.object({
  source: z.string(),
  resolvers: z.array(z.string()),
  /** whom a forwarder on this computer (systemd-resolved) asks in turn, where it says so */
  upstreams: z.array(z.string()).optional(),
  search: z.array(z.string()),
  /** hosts-file lines for the names this run concerns and for nothing else */
  overrides: z.array(z.object({ address: z.string(), names: z.array(z.string()) })),
  proxies: z.array(z.object({ source: z.string(), url: z.string() })),
});
export type LinkResolvers = z.infer<typeof LinkResolvers>;

/** `link/firewall`: this computer's own outgoing rules, where this process may read them. */
export const LinkFirewall = z.object({
  readable: z.boolean(),
  /** why the rules could not be read */
  unreadable: z.string().optional(),
  /** rules that stop outgoing mail or name traffic, as the system prints them */
  blocking: z.array(
    z.object({ rule: z.string(), ports: z.array(z.number()), addresses: z.array(z.string()), transport: z.enum(['tcp', 'udp', 'any']) }),
  ),
  /**
   * packets sent on purpose while this computer's own counters were watched: `left` it went out, `dropped` it never left,
   * `answered-here` this computer answered it itself, `denied` the system said no; `unclear` where the counters do not tell
   */
  trials: z
    .array(
      z.object({
        address: z.string(),
        port: z.number(),
        transport: z.enum(['tcp', 'udp']),
        result: z.enum(['left', 'dropped', 'answered-here', 'denied', 'unclear']),
        error: z.string().optional(),
        tries: z.number(),
      }),
    )
    .optional(),
});
export type LinkFirewall = z.infer<typeof LinkFirewall>;

/** `probe/crashed`: a probe of ours failed; the others went on. */
export const ProbeCrashed = z.object({ probe: z.string(), error: z.string() });
export type ProbeCrashed = z.infer<typeof ProbeCrashed>;
