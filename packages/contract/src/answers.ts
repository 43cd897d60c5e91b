import { z } from 'zod';

/** What a person can say to have been changed before it began. */
export const Change = z.enum(['password', 'network', 'provider', 'device', 'update', 'nothing', 'unknown']);
export type Change = z.infer<typeof Change>;

/** Where the same mailbox works although it does not work here. `nowhere`: tried elsewhere, and it fails there too. */
export const Elsewhere = z.enum(['webmail', 'other-computer', 'other-network', 'nowhere', 'unknown']);
export type Elsewhere = z.infer<typeof Elsewhere>;

/** What only a person can know. Each answer may be missing: nobody has to answer. */
export const Answers = z.object({
  /** the day on which it began, ISO 8601: `2026-11-20` */
  started: z.iso.date().optional(),
  changed: z.array(Change).max(7).optional(),
  /** other people with an address of the same domain have the same trouble */
  othersAffected: z.enum(['yes', 'no', 'unknown']).optional(),
  worksElsewhere: z.array(Elsewhere).max(5).optional(),
  /** where a user name is refused, the other form of it may be tried once, at the next service */
  tryOtherName: z.enum(['yes', 'no']).optional(),
});
export type Answers = z.infer<typeof Answers>;
