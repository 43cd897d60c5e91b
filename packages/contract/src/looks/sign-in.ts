import { z } from 'zod';

/** `mail/sign-in`: what a server said to a name and a secret. The secret itself is nowhere in it. */
export const SignIn = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  username: z.string(),
  /** which kind of secret there was */
  kind: z.enum(['password', 'token']).default('password'),
  /** how it was handed over: a SASL mechanism, or `LOGIN command`, `USER and PASS`; left out where nothing was begun */
  mechanism: z.string().optional(),
  /** SASL mechanisms that the server offered, upper case */
  offered: z.array(z.string()),
  /** the server says that names and passwords are not taken here in the plain way (LOGINDISABLED) */
  loginDisabled: z.boolean().optional(),
  /** how long the server let wait before it asked for name and secret, milliseconds; left out where they were sent along at once */
  askedAfterMs: z.number().optional(),
  /** the server was waited for in vain to ask for name and secret, and has not been given them */
  unasked: z.literal(true).optional(),
  /** refused before anything made from the secret was sent (SCRAM): the name is unknown, or nothing is stored that this method needs */
  beforeProof: z.literal(true).optional(),
  /** a sign-in was begun: the secret, or something made from it, was sent, or would have been when the server asked for it */
  attempted: z.boolean(),
  result: z.enum(['accepted', 'refused', 'cut', 'silent', 'not-attempted']),
  /** the name and the secret were taken, and the server sends the client away at its first command all the same */
  sentAway: z.literal(true).optional(),
  /** `OK`, `NO`, `BAD`, `BYE`, `+OK`, `-ERR`, `235`, `535` … */
  status: z.string().optional(),
  /** RFC 5530, RFC 2449, RFC 3206 or RFC 3463 code */
  code: z.string().optional(),
  /** the server's words, escaped; every form of the secret is cut out of them */
  text: z.string().optional(),
  /** what OAuth servers explain a refusal with (RFC 7628 section 3.2.2) */
  explained: z.string().optional(),
  /** the greeting, which often names the software; control characters escaped */
  greeting: z.string().optional(),
  waitedMs: z.number(),
  dialogue: z.string().optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** `mail/sender`: whether the account may send with its own address. No message is handed over. */
export const Sender = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  username: z.string(),
  /** the envelope sender that was said */
  sender: z.string(),
  /** the command that was refused; left out when none was */
  refusedAt: z.enum(['MAIL', 'RCPT']).optional(),
  status: z.string().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
  dialogue: z.string().optional(),
});
export type Sender = z.infer<typeof Sender>;
