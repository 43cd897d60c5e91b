import { z } from 'zod';

/** Why a signature, or a chain of them, came out as it did. */
export const SignatureReason = z.enum([
  /** it verifies */
  'verified',
  /** the body here is not the one that was signed */
  'body-differs',
  /** a signed field here is not as it was signed, or the key is another one by now */
  'header-differs',
  /** the key is not published (any more) */
  'no-key',
  /** the key is published empty: it was withdrawn (RFC 6376 section 3.6.1) */
  'key-revoked',
  'key-unusable',
  'weak-key',
  'weak-algorithm',
  'expired',
  /** the name servers did not answer */
  'no-answer',
  /** the body is not at hand, or not all of it */
  'no-body',
  /** its tags break the standard */
  'malformed',
  /** the chain's fields break the standard, or a handler said that the chain was broken when it came */
  'broken-chain',
]);
export type SignatureReason = z.infer<typeof SignatureReason>;

/** One DKIM signature, verified again. `unchecked` is no failure: it could not be verified with what is at hand now. */
export const DkimCheck = z.object({
  domain: z.string(),
  selector: z.string(),
  result: z.enum(['pass', 'fail', 'unchecked']),
  why: SignatureReason,
  /** the key's owner is only trying DKIM out (t=y) */
  testing: z.boolean().optional(),
  /** bytes at the end of the body that the signature does not cover (l=) */
  uncovered: z.number().optional(),
});
export type DkimCheck = z.infer<typeof DkimCheck>;

/** SPF of the server that handed the message over to the receiver's side, asked again (RFC 7208). */
export const SpfCheck = z.object({
  result: z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'unchecked']),
  identity: z.enum(['mailfrom', 'helo']),
  domain: z.string(),
  ip: z.string(),
  record: z.string().optional(),
  /** what is wrong with the record, or why it could not be asked for */
  because: z.string().optional(),
});
export type SpfCheck = z.infer<typeof SpfCheck>;

/** One identifier of DMARC: how strictly it has to fit, and which domain did. */
export const Alignment = z.object({ mode: z.enum(['relaxed', 'strict']), aligned: z.string().optional() });

/** DMARC by RFC 9989, on what SPF and DKIM came to. */
export const DmarcCheck = z.object({
  result: z.enum(['pass', 'fail', 'none', 'unchecked']),
  /** the domain in From */
  author: z.string(),
  organization: z.string().optional(),
  /** where the record is published */
  publishedAt: z.string().optional(),
  /** what is asked of receivers for this message, with sp, np and t taken into account */
  policy: z.enum(['none', 'quarantine', 'reject']).optional(),
  testing: z.boolean().optional(),
  spf: Alignment.optional(),
  dkim: Alignment.optional(),
  because: z.string().optional(),
});
export type DmarcCheck = z.infer<typeof DmarcCheck>;

/** The chain of ARC seals, verified again (RFC 8617 section 5.2). */
export const ArcCheck = z.object({
  result: z.enum(['pass', 'fail', 'none', 'unchecked']),
  why: SignatureReason.optional(),
  /** the set that was looked at last */
  instance: z.number().optional(),
  because: z.string().optional(),
  /** accepted though RFC 8617 would not */
  remark: z.string().optional(),
});
export type ArcCheck = z.infer<typeof ArcCheck>;

/** `message/authentication`: what a message shows of where it is from, verified again with today's records. */
export const MessageAuthentication = z.object({
  dkim: z.array(DkimCheck),
  spf: SpfCheck.optional(),
  dmarc: DmarcCheck.optional(),
  arc: ArcCheck,
});
export type MessageAuthentication = z.infer<typeof MessageAuthentication>;
