import { z } from 'zod';

/** `mail/greeting`: what the server said first. */
export const MailGreeting = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  /** the channel at this moment was encrypted */
  encrypted: z.boolean(),
  /** the greeting, control characters escaped, at most 2000 characters */
  text: z.string(),
  /** protocol recognised in the bytes: imap, pop3, smtp, managesieve, http, ssh, ftp, tls, unknown … */
  recognised: z.string().optional(),
  /** status in the protocol's words: `OK`, `PREAUTH`, `BYE`, `+OK`, `-ERR`, `220`, `421`, `554` … */
  status: z.string().optional(),
  /** RFC 5530 or enhanced status code: `UNAVAILABLE`, `4.3.2` */
  code: z.string().optional(),
  waitedMs: z.number(),
  /** it came only after something was said, because nothing had come until then */
  afterSpeaking: z.boolean().optional(),
  /** replies that came after the greeting although nothing was said, where they were listened for; control characters escaped */
  unasked: z.string().optional(),
  /** a line that says who comes was sent before anything else, as load balancers do (PROXY protocol) */
  announced: z.boolean().optional(),
  /** how the name we gave (EHLO argument, ID) was, when it is a control that changes it */
  clientName: z.string().optional(),
  dialogue: z.string().optional(),
});
export type MailGreeting = z.infer<typeof MailGreeting>;

/** `mail/capabilities` before (`stage: plain`) or after (`stage: encrypted`) encryption; `mail/starttls` shares it. */
export const MailCapabilities = z.object({
  service: z.string(),
  host: z.string(),
  address: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'plain']),
  stage: z.enum(['plain', 'encrypted']),
  /** upper-case keywords with their parameters: `STARTTLS`, `AUTH PLAIN LOGIN`, `IMAP4REV1`, `SASL PLAIN` */
  capabilities: z.array(z.string()),
  /** SASL mechanisms offered, upper case */
  mechanisms: z.array(z.string()),
  starttlsOffered: z.boolean(),
  /** the name the server gives itself in greeting or EHLO reply */
  serverName: z.string().optional(),
  /** the last reply's status and text when it was not a success */
  status: z.string().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
  dialogue: z.string().optional(),
});
export type MailCapabilities = z.infer<typeof MailCapabilities>;
