import { z } from 'zod';

const Milliseconds = z.number().int().min(1).max(600_000);

/** The configuration file. Every key is optional in the file; the defaults stand here. */
export const Configuration = z.strictObject({
  /** instead of the system's configured resolvers; empty = the system's */
  resolvers: z.array(z.string()).default([]),
  referenceResolvers: z.array(z.string()).default(['1.1.1.1', '9.9.9.9', '2606:4700:4700::1111']),
  referenceEndpoints: z.array(z.string()).default(['1.1.1.1:443', '9.9.9.9:443', '[2606:4700:4700::1111]:443', '[2620:fe::fe]:443']),
  referenceWeb: z.string().default('http://detectportal.firefox.com/success.txt'),
  referenceTime: z.array(z.string()).default(['https://www.cloudflare.com/', 'https://www.google.com/', 'https://www.wikipedia.org/']),
  rdap: z.string().default('https://rdap.org/'),
  autoconfig: z.array(z.string()).default(['https://autoconfig.thunderbird.net/v1.1/']),
  dnsbl: z
    .strictObject({ ip: z.array(z.string()).default(['zen.spamhaus.org']), domain: z.array(z.string()).default(['dbl.spamhaus.org']) })
    .default({ ip: ['zen.spamhaus.org'], domain: ['dbl.spamhaus.org'] }),
  /** PEM files whose certificates are trusted besides the built-in and system ones */
  ca: z.array(z.string()).default([]),
  timeouts: z
    .strictObject({ connectMs: Milliseconds.default(3000), totalMs: Milliseconds.default(20_000) })
    .default({ connectMs: 3000, totalMs: 20_000 }),
});
export type Configuration = z.infer<typeof Configuration>;
