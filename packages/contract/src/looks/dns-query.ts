import { z } from 'zod';

/** One resource record, its data in presentation form (`10 mail.example.org`, `192.0.2.1`), TXT strings joined. */
export const DnsRecord = z.object({ name: z.string(), type: z.string(), ttl: z.number(), data: z.string() });
export type DnsRecord = z.infer<typeof DnsRecord>;

/** `dns/query`: one question put to one server over one transport (RFC 1035, RFC 6891). */
export const DnsQuery = z.object({
  server: z.string(),
  /** `resolver` configured here, `reference` a well-known public one, `authority` a name server of the zone */
  serverRole: z.enum(['resolver', 'reference', 'authority']),
  transport: z.enum(['udp', 'tcp']),
  /** asked over TCP because the answer over UDP was cut short (TC); false = TCP was wished, or UDP did */
  followsTruncation: z.boolean().default(false),
  name: z.string(),
  type: z.string(),
  checkingDisabled: z.boolean(),
  dnssecOk: z.boolean(),
  /** whether the server was to find the answer elsewhere (RD); false = what it holds itself */
  recursionDesired: z.boolean().default(true),
  /** what the question is for: the person's name, a control name that exists everywhere, a name that cannot exist … */
  purpose: z.enum(['name', 'control', 'nonexistent', 'discovery', 'delegation', 'repeat']),
  /** absent when nothing came back */
  rcode: z.string().optional(),
  flags: z.object({ aa: z.boolean(), tc: z.boolean(), ra: z.boolean(), ad: z.boolean() }).optional(),
  answers: z.array(DnsRecord).default([]),
  authorities: z.array(DnsRecord).default([]),
  additionals: z.array(DnsRecord).default([]),
  /** Extended DNS Errors (RFC 8914) */
  extendedErrors: z.array(z.object({ code: z.number(), text: z.string() })).default([]),
  /** local errno when the question could not be sent or an ICMP error came back: ECONNREFUSED, EHOSTUNREACH, EPERM … */
  error: z.string().optional(),
  /** over TCP the connection stood, and nothing came over it */
  connected: z.boolean().optional(),
  /** a number that grows when the same question is put again on purpose, as for the ageing of its answer; absent = first */
  sample: z.number().int().optional(),
  /** datagrams sent before the answer or the end */
  tries: z.number().default(1),
  /** which of them was answered, 1 = the first; absent when none was */
  answeredTry: z.number().int().optional(),
  /** milliseconds from that one to its answer */
  roundTripMs: z.number().optional(),
});
export type DnsQuery = z.infer<typeof DnsQuery>;
