import { z } from 'zod';

/**
 * What came of a look. A peer that refuses, lies or says nothing is something seen, never an exception.
 *
 * - `ok` went as a sound service goes
 * - `refused` somebody answered no: RST, ICMP, NXDOMAIN, an error reply
 * - `silent` nothing came within the limit
 * - `cut` it began and was broken off
 * - `foreign` an answer of another kind, or somebody else's
 * - `malformed` bytes that break the protocol
 * - `denied` we, as a careful client would, refused to go on (an untrusted certificate, a local firewall's permission error)
 * - `unlooked` not looked at: skipped, impossible, or refused to the looker where the person's client would not stand
 */
export const Outcome = z.enum(['ok', 'refused', 'silent', 'cut', 'foreign', 'malformed', 'denied', 'unlooked']);
export type Outcome = z.infer<typeof Outcome>;

/** The stations of a goal's path, in the order in which a mail client passes them. */
export const STEPS = [
  'link',
  'route',
  'resolver',
  'settings',
  'name',
  'address',
  'connect',
  'encrypt',
  'greet',
  'capabilities',
  'sign-in',
  'mailbox',
  'delivery',
] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/** `path`: its failure needs explaining. `control` and `discovery`: evidence that never needs explaining. */
export const Role = z.enum(['path', 'control', 'discovery']);
export type Role = z.infer<typeof Role>;

/** One line of what was said on the wire. `text` holds no control characters and is bounded; `atMs` counts from the look's start. */
export const Line = z.object({
  atMs: z.number(),
  from: z.enum(['us', 'them', 'note']),
  text: z.string().max(2000),
});
export type Line = z.infer<typeof Line>;

/** What is looked at. Two looks have the same subject when `subjectKey` gives the same text. */
export const Subject = z.object({
  kind: z.enum(['vantage', 'gateway', 'resolver', 'name', 'zone', 'endpoint', 'url', 'domain', 'account', 'mailbox', 'message']),
  /** host name, zone, domain or URL as the person or a publication names it, lower case, no final dot */
  name: z.string().optional(),
  /** IPv4 or IPv6 literal, no brackets, no zone index */
  address: z.string().optional(),
  port: z.number().int().optional(),
});
export type Subject = z.infer<typeof Subject>;

/** One look: one probe, one subject, one vantage, one moment. `data` is the probe's own record (see `looks/`). */
export const Look = z.object({
  /** unique in a run, readable: `tls/handshake#3` */
  id: z.string(),
  probe: z.string(),
  step: Step,
  subject: Subject,
  /** the subject for a person: `mail.example.org:993`, `A mail.example.org at 192.0.2.53` */
  target: z.string(),
  vantage: z.string(),
  role: Role,
  /** the one thing taken for granted to get past an earlier fault: `another resolver`, `an unverified certificate` */
  assuming: z.string().optional(),
  outcome: Outcome,
  /** why, for a person and in one clause; for `unlooked` the reason */
  because: z.string().optional(),
  startedAt: z.string(),
  durationMs: z.number(),
  /** the same look repeated carries the same series key and a growing attempt, from 1 */
  series: z.string(),
  attempt: z.number().int().min(1),
  data: z.record(z.string(), z.unknown()),
  transcript: z.array(Line).max(400).readonly().optional(),
});
export type Look<Data = Record<string, unknown>> = Omit<z.infer<typeof Look>, 'data'> & { readonly data: Data };

/** The text by which two subjects are one. */
export function subjectKey({ kind, name = '', address = '', port }: Subject): string {
  return `${kind}|${name.toLowerCase()}|${address}|${port ?? ''}`;
}
