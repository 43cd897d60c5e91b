import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageBounce } from '@mailmedic/contract/looks/message-bounce.ts';
import type { Known } from '@mailmedic/knowledge/replies/delivery/known.ts';
import { meaningOf } from '@mailmedic/knowledge/replies/delivery/meaning.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';
import type { Evidence } from '../evidence.ts';

/** A failed or delayed delivery, and what the reply about it means. */
export interface Told {
  readonly look: Look<MessageBounce>;
  readonly known: Known;
  readonly certainty: Certainty;
  /** it will not be tried again by itself */
  readonly permanent: boolean;
}

/** What the bounces at hand mean, one by one; those that mean nothing that is known are left out. */
export function replyMeanings(evidence: Evidence): readonly Told[] {
  return evidence.fact(readMeanings);
}

function readMeanings(evidence: Evidence): readonly Told[] {
  return evidence.of('message/bounce').flatMap((look) => {
    const { data } = look;
    if (data.kind !== 'failure' && data.kind !== 'delay') return [];
    const { status, reply, remote, stage } = data;
    const meant = meaningOf({
      words: normalised(data.diagnostic),
      context: () => normalised(data.context),
      ...(status === undefined ? {} : { status }),
      ...(reply === undefined ? {} : { reply }),
      ...(remote === undefined ? {} : { remote }),
      ...(stage === undefined ? {} : { stage }),
    });
    const known = meant && routed(meant, data);
    return known ? [{ look, known, certainty: certaintyOf(known, data), permanent: isPermanent(data) }] : [];
  });
}

/**
 * "Unrouteable address" says that no way leads to an address. By a host that was asked it means the mailbox; Exim says it of
 * what it looked up itself too, and for an address elsewhere that was the domain.
 */
function routed(known: Known, { address, reply, remote, reporterHost }: MessageBounce): Known {
  if (known.phrase !== 'unrouteable address' || reply !== undefined || remote !== undefined || reporterHost === undefined) return known;
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const isItsOwn = domain === reporterHost || reporterHost.endsWith(`.${domain}`) || domain.endsWith(`.${above(reporterHost)}`);
  return isItsOwn ? known : { ...known, means: 'recipient-domain-unknown', strength: 'plain' };
}

/** The domain that a host is in. */
function above(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}

/** A wording that means one thing is proof; a code alone, a report that contradicts itself, or words from who knows where, is less. */
function certaintyOf({ by, strength }: Known, { contradictions, address, status, reply, reporterHost }: MessageBounce): Certainty {
  if (by === 'registry' || strength === 'vague' || strength === 'bare') return 'possible';
  const isReply = address !== '' || (status ?? reply ?? reporterHost) !== undefined;
  return by === 'wording' && strength === 'exact' && contradictions.length === 0 && isReply ? 'certain' : 'likely';
}

/**
 * A report of failure is final whatever its codes say: its queue gave up (RFC 3464 section 2.3.3). A reply alone is what
 * its code says: who gets one that begins with 4 keeps the message and tries again (RFC 5321 section 4.2.1).
 */
export function isPermanent({ kind, status, reply, isReplyAlone }: MessageBounce): boolean {
  if (kind === 'delay') return false;
  const code = reply ?? status ?? '5';
  return (kind === 'failure' && isReplyAlone !== true) || code.startsWith('5');
}
