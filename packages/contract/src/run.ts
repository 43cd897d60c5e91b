import { z } from 'zod';
import { Answers } from './answers.ts';
import { Configuration } from './configuration.ts';
import { Look } from './look.ts';
import { Setting } from './settings.ts';

/** What the person asked: an address and the settings the client has. */
export const Complaint = z.object({
  address: z.string(),
  /** as the client has them; left out = discover */
  configured: z.array(Setting),
  username: z.string().optional(),
  /** the Exchange server that the client was told, lower case */
  exchange: z.string().max(255).optional(),
  /** a secret of this kind was at hand; the secret itself is in no run */
  credentials: z.enum(['password', 'token']).optional(),
  /** what the person said to questions that no look can decide */
  answers: Answers.optional(),
  /** what the mail program said, one line without control characters */
  clientError: z.string().max(2000).optional(),
  /** the mail program and its system, as the person calls them: `Outlook 2013 on Windows 7` */
  clientVersion: z.string().max(200).optional(),
});
export type Complaint = z.infer<typeof Complaint>;

/** A run: everything one diagnosis saw. It can be judged again without a network. */
export const Run = z.object({
  schema: z.literal('mailmedic.run/1'),
  id: z.string(),
  complaint: Complaint,
  configuration: Configuration,
  vantage: z.object({ name: z.string() }),
  startedAt: z.string(),
  durationMs: z.number(),
  /** why the looking ended: everything seen, time, number of looks, the person */
  ended: z.enum(['complete', 'time', 'looks', 'interrupted']),
  looks: z.array(Look).max(2000),
});
export type Run = z.infer<typeof Run>;
