import { z } from 'zod';

const Milliseconds = z.number().int().min(1).max(600_000);
const Resolver = z
  .string()
  .refine((text) => endpointOf(text, 53) !== undefined, 'is no IP address (as in "192.0.2.53", "192.0.2.53:5353" or "2001:db8::53")');
const Endpoint = z
  .string()
  .refine((text) => endpointOf(text) !== undefined, 'is no address with a port (as in "192.0.2.1:443" or "[2001:db8::1]:443")');
const WebAddress = z.string().refine(isWebAddress, 'is no web address that begins with https:// or http://');

/** The configuration file. Every key is optional in the file; the defaults stand here. */
export const Configuration = z.strictObject({
  /** instead of the system's configured resolvers; empty = the system's. A port may follow: `192.0.2.53:5353` */
  resolvers: z.array(Resolver).default([]),
  referenceResolvers: z.array(Resolver).default(['1.1.1.1', '9.9.9.9', '2606:4700:4700::1111']),
  referenceEndpoints: z.array(Endpoint).default(['1.1.1.1:443', '9.9.9.9:443', '[2606:4700:4700::1111]:443', '[2620:fe::fe]:443']),
  /** hosts that take mail for domains of their own: they show whether port 25 can be used from here */
  referenceExchangers: z.array(z.string().min(1)).default(['gmail-smtp-in.l.google.com', 'in1-smtp.messagingengine.com']),
  /** plain HTTP with known content; empty = none */
  referenceWeb: WebAddress.or(z.literal('')).default('http://detectportal.firefox.com/success.txt'),
  referenceTime: z
    .union([z.literal('').transform((): string[] => []), z.array(WebAddress)])
    .default(['https://www.cloudflare.com/', 'https://www.google.com/', 'https://www.wikipedia.org/']),
  rdap: WebAddress.or(z.literal('')).default('https://rdap.org/'),
  autoconfig: z.array(WebAddress).default(['https://autoconfig.thunderbird.net/v1.1/']),
  dnsbl: z
    .strictObject({ ip: z.array(z.string()).default(['zen.spamhaus.org']), domain: z.array(z.string()).default(['dbl.spamhaus.org']) })
    .default({ ip: ['zen.spamhaus.org'], domain: ['dbl.spamhaus.org'] }),
  /** PEM files whose certificates are trusted besides the built-in and system ones */
  ca: z.array(z.string().min(1)).default([]),
  timeouts: z
    .strictObject({ connectMs: Milliseconds.default(3000), totalMs: Milliseconds.default(20_000) })
    .default({ connectMs: 3000, totalMs: 20_000 }),
});
export type Configuration = z.infer<typeof Configuration>;

/** Takes `192.0.2.1:443`, `[2001:db8::1]:443` and, where a port is implied, a bare address apart. Undefined when it is neither. */
export function endpointOf(text: string, impliedPort?: number): { readonly address: string; readonly port: number } | undefined {
  if (isAddress(text)) return impliedPort === undefined ? undefined : { address: text, port: impliedPort };
  const parts = /^(?:\[(?<six>[^\]]+)\]|(?<four>[^:]+))(?::(?<port>\d{1,5}))?$/.exec(text)?.groups;
  const address = parts?.['six'] ?? parts?.['four'];
  const port = parts?.['port'] === undefined ? impliedPort : Number(parts['port']);
  if (address === undefined || port === undefined || port < 1 || port > 65_535) return undefined;
  return isAddress(address) && address.includes(':') === (parts?.['six'] !== undefined) ? { address, port } : undefined;
}

function isAddress(text: string): boolean {
  return z.ipv4().safeParse(text).success || z.ipv6().safeParse(text).success;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text);
}
