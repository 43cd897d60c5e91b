import { z } from 'zod';

/** What a rule does with a message: `redirect`, `fileinto`, `discard`, `keep`, `setflag`, `vacation` … (RFC 5228). */
export const RuleAction = z.object({
  does: z.string(),
  /** address, folder or script that it names */
  to: z.string().optional(),
  /** the message stays where it was too (RFC 3894) */
  copy: z.boolean().optional(),
  flags: z.array(z.string()).optional(),
});
export type RuleAction = z.infer<typeof RuleAction>;

/** Commands of a Sieve script that stand together under one condition. */
export const Rule = z.object({
  line: z.number(),
  /** for a person: `its subject contains "invoice"` */
  condition: z.string(),
  /** it holds for every message */
  everything: z.boolean(),
  /** it holds for all messages but those that are named */
  nearlyEverything: z.literal(true).optional(),
  /** the script that it stands in, where the one in use includes another (RFC 6609) */
  script: z.string().optional(),
  /** what is looked for in messages, and in which header fields */
  keys: z.array(z.string()).default([]),
  fields: z.array(z.string()).default([]),
  actions: z.array(RuleAction),
});
export type Rule = z.infer<typeof Rule>;

/** `mail/rules`: what the server does by itself with messages that arrive, as ManageSieve tells it (RFC 5804). */
export const MailboxRules = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  username: z.string(),
  /** how many scripts there are, and which of them is in use */
  scripts: z.number().default(0),
  active: z.string().optional(),
  rules: z.array(Rule).default([]),
  /** where the script in use is no Sieve that can be read */
  problem: z.string().optional(),
  status: z.string().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
  dialogue: z.string().optional(),
});
export type MailboxRules = z.infer<typeof MailboxRules>;
