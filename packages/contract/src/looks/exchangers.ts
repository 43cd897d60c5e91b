import { z } from 'zod';

/** One host that a domain's MX records name, as one server knows it. */
export const Exchanger = z.object({
  preference: z.number(),
  /** as the record names it, lower case, no final dot */
  host: z.string(),
  /**
   * `addresses` it has some · `missing` no such name · `nothing` the name exists without addresses ·
   * `literal` no name but an address · `failing` the server could not say (SERVFAIL) · `unheard` no answer, or not asked
   */
  says: z.enum(['addresses', 'missing', 'nothing', 'literal', 'failing', 'unheard']),
  /** where it leads, when the name is an alias (CNAME) */
  alias: z.string().optional(),
  addresses: z.array(z.string()).default([]),
  /** a "no" that comes with the zone's SOA, as RFC 2308 section 2 has it */
  vouched: z.boolean().default(false),
});
export type Exchanger = z.infer<typeof Exchanger>;

/** `dns/exchangers`: where mail for a domain goes, by one server's word (RFC 5321 section 5.1). */
export const Exchangers = z.object({
  domain: z.string(),
  server: z.string(),
  serverRole: z.enum(['resolver', 'reference']),
  /** the answer to the question for MX; absent when nothing came back */
  rcode: z.string().optional(),
  /** no MX record, and the answer comes with the zone's SOA (RFC 2308 section 2.2) */
  vouched: z.boolean().default(false),
  /** the single record says that no mail is taken (RFC 7505) */
  takesNone: z.boolean().default(false),
  /** in order of preference */
  exchangers: z.array(Exchanger).default([]),
  /** the domain's own addresses, which stand in where there is no MX record; asked for only then */
  implicit: z.object({ says: Exchanger.shape.says, addresses: z.array(z.string()) }).optional(),
});
export type Exchangers = z.infer<typeof Exchangers>;

/** `mail/exchanger`: whether a host takes mail from other servers at port 25, up to its capabilities. */
export const ExchangerDialogue = z.object({
  host: z.string(),
  address: z.string(),
  port: z.number(),
  /** the domain's own exchanger, or another host that shows whether port 25 can be used from here */
  purpose: z.enum(['exchanger', 'comparison']),
  reach: z.enum(['open', 'refused', 'silent', 'unreachable', 'denied']),
  error: z.string().optional(),
  greeting: z.string().optional(),
  status: z.string().optional(),
  serverName: z.string().optional(),
  starttlsOffered: z.boolean().optional(),
});
export type ExchangerDialogue = z.infer<typeof ExchangerDialogue>;

/** `mail/acceptance`: whether a host that takes the domain's mail would take a notice (an empty sender) for the address. None is handed over. */
export const Acceptance = z.object({
  host: z.string(),
  address: z.string(),
  port: z.number(),
  /** the address that was named */
  recipient: z.string(),
  /** the command that was refused; left out when none was */
  refusedAt: z.enum(['MAIL', 'RCPT']).optional(),
  status: z.string(),
  /** enhanced status code (RFC 3463) */
  code: z.string().optional(),
  /** the server's words, escaped */
  text: z.string(),
});
export type Acceptance = z.infer<typeof Acceptance>;
