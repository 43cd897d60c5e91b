import { z } from 'zod';
import { SpfCheck } from './message-authentication.ts';

/** Whether something is so: `unknown` where nobody answered. */
const Known = z.enum(['yes', 'no', 'unknown']);

/** `message/claims`: what the DNS says now of what a returned message was refused for. */
export const MessageClaims = z.object({
  /** the domain to which it was to go */
  recipient: z
    .object({
      domain: z.string(),
      exists: Known,
      /** hosts that take its mail; empty where there is none */
      exchangers: z.array(z.string()),
      /** it says that it takes no mail (RFC 7505) */
      refusesAll: z.boolean(),
      /** it has an address to which mail goes where there is no MX record (RFC 5321 section 5.1) */
      hasAddress: z.boolean(),
      /** those of them that have no address */
      unresolved: z.array(z.string()).optional(),
    })
    .optional(),
  /** the sender's domain */
  sender: z
    .object({
      domain: z.string(),
      exists: Known,
      dmarc: z.string().optional(),
      spf: z.union([z.object({ is: z.literal('none') }), z.object({ is: z.literal('record'), text: z.string() })]).optional(),
    })
    .optional(),
  /**
   * the server that handed the message to whoever refused it: the reply says its address (`said`), a server on the way noted it
   * (`noted`), or its name leads to it (`named`)
   */
  handover: z.object({ ip: z.string(), server: z.string().optional(), known: z.enum(['said', 'noted', 'named']) }).optional(),
  /** whether the sender's domain names that address */
  spf: SpfCheck.optional(),
  /** where that server only passed the message on: the one from which it had it */
  before: z.object({ server: z.string().optional(), spf: SpfCheck }).optional(),
  /** the keys that the signatures of the message name; `withdrawn`: published empty (RFC 6376 section 3.6.1) */
  keys: z
    .array(z.object({ domain: z.string(), selector: z.string(), published: z.enum(['yes', 'no', 'withdrawn', 'unknown']) }))
    .optional(),
  /** the name of the address that was refused, and whether it leads back to it */
  reverse: z.object({ ip: z.string(), names: z.array(z.string()), confirmed: Known }).optional(),
  /** what a blocklist says of it; `refused`: the list does not answer whoever asks from here; `everything`: it lists also what no list may hold */
  blocklist: z
    .object({
      name: z.string(),
      zone: z.string(),
      asked: z.string(),
      result: z.enum(['listed', 'not-listed', 'refused', 'everything', 'unknown']),
      codes: z.array(z.string()),
    })
    .optional(),
});
export type MessageClaims = z.infer<typeof MessageClaims>;
