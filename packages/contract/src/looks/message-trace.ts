import { z } from 'zod';

/** A moment that a header field names. */
export const Moment = z.object({
  /** milliseconds since 1970 UTC */
  at: z.number(),
  /** minutes east of UTC; none where the field does not say (RFC 5322 section 3.3: `-0000`), then `at` takes UTC for granted */
  offset: z.number().optional(),
  /** as it stands there */
  written: z.string(),
});
export type Moment = z.infer<typeof Moment>;

/** Who handed the message over, as a server wrote it down. */
export const HandedBy = z.object({
  /** the name it gave of itself (HELO) */
  claimed: z.string().optional(),
  /** the name that the server found for its address */
  seen: z.string().optional(),
  /** false: the server says that the name does not lead back to the address */
  confirmed: z.boolean().optional(),
  address: z.string().optional(),
  port: z.number().optional(),
  /** a program on the server itself handed it over */
  local: z.boolean().optional(),
});
export type HandedBy = z.infer<typeof HandedBy>;

/** One Received line (RFC 5321 section 4.4). */
export const ReceivedHop = z.object({
  field: z.enum(['Received', 'X-Received']),
  from: HandedBy.optional(),
  by: z.object({ name: z.string().optional(), address: z.string().optional() }).optional(),
  /** the program that wrote the line */
  software: z.string().optional(),
  /** how it was transmitted: a type of RFC 3848 or what the program calls it */
  protocol: z.string().optional(),
  /** whether it travelled encrypted; none where the line does not tell */
  encryption: z
    .object({ used: z.boolean(), version: z.string().optional(), cipher: z.string().optional(), bits: z.number().optional() })
    .optional(),
  /** somebody signed in to hand it over */
  authenticated: z.object({ as: z.string().optional() }).optional(),
  via: z.string().optional(),
  id: z.string().optional(),
  for: z.array(z.string()).optional(),
  envelopeFrom: z.string().optional(),
  time: Moment.optional(),
  /** the line itself, shortened */
  line: z.string(),
});
export type ReceivedHop = z.infer<typeof ReceivedHop>;

/** A field that says to whom a message went on; `above` counts the hops whose lines stand above it. */
const Addressed = z.object({ address: z.string(), above: z.number(), field: z.string() });

/** What greylisting left behind in a header. */
const Greylisted = z.object({
  software: z.string(),
  by: z.string().optional(),
  /** how long it made the message wait; 0: it did not; none: the message had been there before, and it does not say when */
  delayedMs: z.number().optional(),
  above: z.number(),
});

/** `message/trace`: what a message's header says of its way. The newest line comes first, as in the header. */
export const MessageTrace = z.object({
  messageId: z.string().optional(),
  subject: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  date: Moment.optional(),
  returnPath: z.string().optional(),
  hops: z.array(ReceivedHop),
  /** the lines stood the oldest first, and are given here as servers write them */
  isTurned: z.boolean().optional(),
  /** lines that carry no hop, each with what it is */
  passedOver: z.array(z.object({ line: z.string(), because: z.string() })),
  /** more lines than were read */
  left: z.number(),
  /** Delivered-To, X-Original-To, Envelope-To and their like, X-Forwarded-To/-For, from top to bottom */
  addressed: z.array(Addressed),
  resent: z.array(z.object({ from: z.string().optional(), to: z.string().optional(), above: z.number() })),
  list: z.object({ id: z.string().optional(), software: z.string().optional(), sender: z.string().optional() }).optional(),
  greylisting: z.array(Greylisted),
  /** it went to many, by a program: a newsletter, a notice */
  isBulk: z.boolean(),
  /** names and addresses of servers that the person trusts */
  trusted: z.array(z.string()),
});
export type MessageTrace = z.infer<typeof MessageTrace>;
