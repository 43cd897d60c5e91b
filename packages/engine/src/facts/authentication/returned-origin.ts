import type { DkimCheck, DmarcCheck, SpfCheck } from '@mailmedic/contract/looks/message-authentication.ts';
import type { MessageClaims } from '@mailmedic/contract/looks/message-claims.ts';
import type { Evidence } from '../../evidence.ts';
import { fitOf } from './alignment.ts';

type Key = NonNullable<MessageClaims['keys']>[number];

/** A signature of a returned message: whether its key is published, and whether it holds on what came back. */
export interface SignatureNow extends Key {
  readonly check?: DkimCheck;
}

/** What is published now of where a returned message is from. */
export interface ReturnedOrigin {
  /** the domain in From */
  readonly author?: string;
  readonly spf?: SpfCheck;
  readonly handover?: MessageClaims['handover'];
  readonly before?: MessageClaims['before'];
  /** none where the header of the message did not come back */
  readonly signatures?: readonly SignatureNow[];
  readonly dmarc?: DmarcCheck;
}

/** What was looked up of where the message to this address is from. */
export function returnedOrigin(evidence: Evidence, address: string): ReturnedOrigin | undefined {
  const claims = evidence.of('message/claims').find(({ subject }) => (subject.name ?? '') === address)?.data;
  if (!claims) return undefined;
  const { spf, handover, before, keys, sender } = claims;
  const [verified] = evidence.of('message/authentication');
  const signatures = keys?.map((key): SignatureNow => {
    const check = verified?.data.dkim.find(({ domain, selector }) => domain === key.domain.toLowerCase() && selector === key.selector);
    return { ...key, ...(check ? { check } : {}) };
  });
  const author = verified?.data.dmarc?.author ?? sender?.domain;
  return {
    ...(author === undefined ? {} : { author }),
    ...(spf ? { spf } : {}),
    ...(handover ? { handover } : {}),
    ...(before ? { before } : {}),
    ...(signatures ? { signatures } : {}),
    ...(verified?.data.dmarc ? { dmarc: verified.data.dmarc } : {}),
  };
}

/** The record does not name the server that handed the message over. */
export function lacksServer(spf: SpfCheck | undefined): spf is SpfCheck {
  return spf !== undefined && ['fail', 'softfail', 'neutral'].includes(spf.result);
}

/** The server before is named and the one that passed the message on is not: what SPF says of a forward. */
export function passedOn({ spf, before }: ReturnedOrigin): boolean {
  return lacksServer(spf) && before?.spf.result === 'pass';
}

/** The signatures made for the domain in From, or one of its organisation. */
export function ownSignatures({ signatures, author }: ReturnedOrigin): readonly SignatureNow[] | undefined {
  return author === undefined ? signatures : signatures?.filter(({ domain }) => fitOf(domain, author) !== 'other');
}

/** It cannot verify for anybody: its key is gone. */
export function isKeyless({ published }: SignatureNow): boolean {
  return published === 'no' || published === 'withdrawn';
}

/** What DMARC comes to with what is published now; `unknown` where the signatures cannot be judged by what came back. */
export function dmarcNow(origin: ReturnedOrigin): 'pass' | 'fail' | 'none' | 'unknown' {
  const { spf, author, dmarc, handover } = origin;
  if (!dmarc || author === undefined) return 'unknown';
  if (dmarc.result === 'none' || dmarc.result === 'pass') return dmarc.result;
  const isSent = spf?.result === 'pass' && fitOf(spf.domain, author) !== 'other';
  if (isSent) return handover?.known === 'named' ? 'unknown' : 'pass';
  const own = ownSignatures(origin);
  return spf !== undefined && spf.result !== 'unchecked' && own?.every(isKeyless) === true ? 'fail' : 'unknown';
}

/** Who handed the message over, for a person. */
export function handoverWords({ handover, spf }: ReturnedOrigin): string {
  const ip = handover?.ip ?? spf?.ip ?? 'the server that handed it over';
  return handover?.server === undefined || handover.server === ip ? ip : `${ip} (${handover.server})`;
}
