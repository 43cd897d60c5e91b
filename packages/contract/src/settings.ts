import { z } from 'zod';

/** The mail services. `submission` hands over outgoing mail (RFC 6409, RFC 8314); `smtp` is port 25 between servers. */
export const Service = z.enum(['imap', 'pop3', 'submission', 'smtp', 'managesieve']);
export type Service = z.infer<typeof Service>;

/** `tls`: implicit TLS from the first byte (RFC 8314). `starttls`: upgraded inside the dialogue. `plain`: none. */
export const Encryption = z.enum(['tls', 'starttls', 'plain']);
export type Encryption = z.infer<typeof Encryption>;

/** Where one service is reached, as a client is told it. */
export const Setting = z.object({
  service: Service,
  /** lower case, no final dot; may be an address literal */
  host: z.string(),
  port: z.number().int().min(1).max(65535),
  encryption: Encryption,
  /** `%EMAILADDRESS%`, `%EMAILLOCALPART%`, … or a literal name, as published or configured */
  username: z.string().optional(),
  /** sign-in methods in autoconfig's words: `password-cleartext`, `password-encrypted`, `OAuth2`, … */
  authentication: z.array(z.string()).optional(),
  /** what the person left out and the registered value stands in for: nobody chose it, so nobody chose it wrongly */
  assumed: z.array(z.enum(['port', 'encryption'])).optional(),
});
export type Setting = z.infer<typeof Setting>;

export const Origin = z.enum([
  'srv',
  'autoconfig',
  'autoconfig-database',
  'provider-table',
  'mx-provider',
  'autodiscover',
  'pacc',
  'guess',
]);
export type Origin = z.infer<typeof Origin>;

/**
 * A setting that somebody publishes for an address.
 *
 * `trust`: `authenticated` came over verified HTTPS, DNSSEC or is built in; `plain` came over DNS or HTTP that
 * anybody on the way may have written; `guess` nobody said it.
 */
export const Publication = Setting.extend({
  origin: Origin,
  trust: z.enum(['authenticated', 'plain', 'guess']),
  /** URL, DNS name or file that said so */
  source: z.string(),
  /** smaller is preferred by the publisher: SRV priority, or the order in the file */
  preference: z.number(),
});
export type Publication = z.infer<typeof Publication>;

/** The registered ports (RFC 8314 section 7, RFC 6409, RFC 5804). */
export const PORTS: Readonly<Record<Service, Readonly<Record<Encryption, number>>>> = {
  imap: { tls: 993, starttls: 143, plain: 143 },
  pop3: { tls: 995, starttls: 110, plain: 110 },
  submission: { tls: 465, starttls: 587, plain: 587 },
  smtp: { tls: 25, starttls: 25, plain: 25 },
  managesieve: { tls: 4190, starttls: 4190, plain: 4190 },
};
