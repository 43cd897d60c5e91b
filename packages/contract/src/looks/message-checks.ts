import { z } from 'zod';

/** A property of a result: `smtp.mailfrom=ann@example.org`; what has no type (`action=none`) has an empty one. */
export const Property = z.object({ type: z.string(), name: z.string(), value: z.string() });
export type Property = z.infer<typeof Property>;

/** What one method came to (RFC 8601 section 2.2). */
export const MethodResult = z.object({
  /** `spf`, `dkim`, `dmarc`, `arc`, `iprev`, `auth`, `compauth`, … in lower case */
  method: z.string(),
  version: z.string().optional(),
  /** `pass`, `fail`, `softfail`, `none`, `temperror`, … in lower case */
  result: z.string(),
  reason: z.string().optional(),
  /** what stands in parentheses, for people */
  comment: z.string().optional(),
  properties: z.array(Property).readonly(),
});
export type MethodResult = z.infer<typeof MethodResult>;

/** One line in which a server wrote down what it found. */
export const ResultsField = z.object({
  /** the field's name as it is written */
  field: z.string(),
  /** how many hops stand above it in the header */
  above: z.number(),
  /** it stands below all that the author wrote, where filters add theirs */
  appended: z.boolean().optional(),
  /** the server that found it; empty where the line does not say, as Microsoft's does not */
  server: z.string(),
  version: z.string().optional(),
  /** the ARC set that it belongs to */
  instance: z.number().optional(),
  results: z.array(MethodResult).readonly(),
});
export type ResultsField = z.infer<typeof ResultsField>;

/** A `Received-SPF` line (RFC 7208 section 9.1). */
export const ReceivedSpf = z.object({
  above: z.number(),
  /** `pass`, `fail`, `softfail`, … in lower case */
  result: z.string(),
  comment: z.string().optional(),
  clientIp: z.string().optional(),
  envelopeFrom: z.string().optional(),
  helo: z.string().optional(),
  receiver: z.string().optional(),
  identity: z.string().optional(),
  mechanism: z.string().optional(),
  problem: z.string().optional(),
});
export type ReceivedSpf = z.infer<typeof ReceivedSpf>;

/** The tags of a `DKIM-Signature` or `ARC-Message-Signature` (RFC 6376 section 3.5). */
export const Signature = z.object({
  above: z.number(),
  domain: z.string(),
  selector: z.string(),
  identity: z.string().optional(),
  algorithm: z.string(),
  /** header and body, as `relaxed/simple` */
  canonicalization: z.string(),
  /** names of the fields it covers, in lower case */
  covers: z.array(z.string()).readonly(),
  /** the body is covered up to this many bytes only */
  bodyLength: z.number().optional(),
  /** seconds since 1970 */
  signedAt: z.number().optional(),
  expiresAt: z.number().optional(),
  /** the beginning of the signature, by which `header.b` names it (RFC 6008) */
  beginning: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** What one handler sealed of what it had found (RFC 8617 section 4). */
export const ArcSet = z.object({
  instance: z.number(),
  /** what the sealer says of the chain before it: `none`, `pass`, `fail` */
  chain: z.string().optional(),
  sealer: z.string().optional(),
  selector: z.string().optional(),
  sealedAt: z.number().optional(),
  found: ResultsField.optional(),
  signature: Signature.optional(),
});
export type ArcSet = z.infer<typeof ArcSet>;

/** What a header says about who a message is from and who checked it. Anybody may have written it. */
export const AuthenticationReading = z.object({
  /** every line of results outside ARC, topmost first */
  results: z.array(ResultsField).readonly(),
  receivedSpf: z.array(ReceivedSpf).readonly(),
  signatures: z.array(Signature).readonly(),
  /** the sets in their order, oldest first */
  arc: z.array(ArcSet).readonly(),
  /** the domains of the addresses in From, each once */
  authorDomains: z.array(z.string()).readonly(),
  /** the envelope's sender as the last server wrote it down; `` for the empty one */
  returnPath: z.string().optional(),
});
export type AuthenticationReading = z.infer<typeof AuthenticationReading>;

/** Whose filter wrote it. `filter` is one that does not say its name. */
export const SpamFilter = z.enum([
  'spamassassin',
  'rspamd',
  'microsoft',
  'google',
  'proofpoint',
  'barracuda',
  'cisco',
  'mimecast',
  'amavis',
  'bogofilter',
  'dspam',
  'gmx',
  'yahoo',
  'apple',
  'mailscanner',
  'fastmail',
  'proton',
  'vade',
  'kaspersky',
  'trend-micro',
  'sophos',
  'expurgate',
  'spamexperts',
  'mail-ru',
  'yandex',
  'stalwart',
  'hmailserver',
  'amazon',
  'cyren',
  'filter',
]);
export type SpamFilter = z.infer<typeof SpamFilter>;

/** Something that a filter noticed. */
export const SpamReason = z.object({
  /** its name in the filter's own language: `BAYES_99`, `SFV:SPM` */
  code: z.string(),
  /** what it added to the score, or took from it */
  points: z.number().optional(),
  /** the filter's own words for it */
  text: z.string().optional(),
});
export type SpamReason = z.infer<typeof SpamReason>;

/** What one filter made of a message, as the header records it. */
export const SpamVerdict = z.object({
  filter: SpamFilter,
  /** how many hops stand above its (first) field */
  above: z.number(),
  /** `unsure`: between the two; `unknown`: it was looked at, and the header does not say what came of it */
  verdict: z.enum(['spam', 'phishing', 'virus', 'bulk', 'unsure', 'not-spam', 'unknown']),
  score: z.number().optional(),
  /** from where on it counts as spam */
  threshold: z.number().optional(),
  /** where the message was put because of it */
  folder: z.enum(['junk', 'inbox', 'deleted', 'other', 'quarantine']).optional(),
  /** the filter of the side that sent it, which says nothing about where it arrived */
  sending: z.boolean().optional(),
  /** the host on which it looked, and the id under which that had the message, where it says so */
  by: z.string().optional(),
  queueId: z.string().optional(),
  /** strongest first */
  reasons: z.array(SpamReason).readonly(),
});
export type SpamVerdict = z.infer<typeof SpamVerdict>;

/** `message/checks`: what servers on the way wrote down of a message's origin and content. */
export const MessageChecks = z.object({ authentication: AuthenticationReading, spam: z.array(SpamVerdict).readonly() });
export type MessageChecks = z.infer<typeof MessageChecks>;
