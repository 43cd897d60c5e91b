import { z } from 'zod';

/** `message/bounce`: what a message that came back says of one recipient. */
export const MessageBounce = z.object({
  kind: z.enum(['failure', 'delay', 'success', 'autoreply', 'disposition', 'feedback', 'not-a-bounce']),
  address: z.string(),
  /** the address as the sender wrote it, where that differs */
  original: z.string().optional(),
  action: z.string().optional(),
  status: z.string().optional(),
  reply: z.string().optional(),
  /** the host that said it */
  remote: z.string().optional(),
  /** the command that it answered */
  stage: z.enum(['connect', 'helo', 'mail', 'rcpt', 'data']).optional(),
  /** the words that give the reason */
  diagnostic: z.string(),
  /** what else the bounce says */
  context: z.string(),
  willRetryUntil: z.string().optional(),
  /** software or service that wrote it */
  reporter: z.string().optional(),
  /** the host that wrote it */
  reporterHost: z.string().optional(),
  /** who sent the message that came back */
  sender: z.string().optional(),
  contradictions: z.array(z.string()),
  /** a reply or a line of a log, and not a word of the message having been given up */
  isReplyAlone: z.boolean().optional(),
  /** the person says that they never sent it */
  neverSent: z.boolean().optional(),
});
export type MessageBounce = z.infer<typeof MessageBounce>;
