import { z } from 'zod';

/** One limit of a mailbox (RFC 9208 section 5): `STORAGE` in units of 1024 octets, `MESSAGE` in messages. */
export const Quota = z.object({ root: z.string(), resource: z.string(), used: z.number(), limit: z.number() });
export type Quota = z.infer<typeof Quota>;

/** A folder with its attributes as the server tells them: `\Junk`, `\Trash`, `\Noselect` (RFC 6154). */
export const Folder = z.object({ name: z.string(), attributes: z.array(z.string()) });
export type Folder = z.infer<typeof Folder>;

/** `mail/mailbox`: the mailbox behind a sign-in, looked at without changing a flag (EXAMINE, never SELECT). */
export const Mailbox = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  username: z.string(),
  /** INBOX is there and opens; for POP3, the maildrop */
  exists: z.boolean().optional(),
  /** the account has no right to change anything in it (RFC 4314); left out where the server does not say */
  readOnly: z.boolean().optional(),
  messages: z.number().optional(),
  uidValidity: z.number().optional(),
  /** the number that the next message gets (RFC 9051 section 2.3.1.1) */
  uidNext: z.number().optional(),
  /** octets, of a POP3 maildrop */
  octets: z.number().optional(),
  quota: z.array(Quota).default([]),
  /** when the latest messages (at most 50) arrived, by the server's clock, ISO 8601, oldest first */
  arrivals: z.array(z.object({ internalDate: z.string(), uid: z.number().optional() })).default([]),
  folders: z.array(Folder).default([]),
  status: z.string().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
  /** warnings for the person that the server sent with [ALERT] (RFC 9051 section 7.1) */
  alerts: z.array(z.string()).default([]),
  dialogue: z.string().optional(),
});
export type Mailbox = z.infer<typeof Mailbox>;
