import type { SpamReason, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { Evidence } from '../../evidence.ts';
import type { Marked } from './spam.ts';
import { type Unproven, unprovenOf } from './unproven.ts';

/** Why a message was put aside whose origin could not be seen either. */
export interface Decided {
  /** `origin`: because it could not be seen whom it is from; `filter`: for other reasons of the filter; `unknown`: the header does not tell */
  readonly by: 'origin' | 'filter' | 'unknown';
  readonly method: Unproven['method'];
  readonly author: string;
  /** a sentence: what shows it */
  readonly says: string;
}

/** Which of two decided: that its origin was not proved, or what else the filter found. Nothing where the origin was seen. */
export function decidedOf(evidence: Evidence, { look, verdict }: Pick<Marked, 'look' | 'verdict'>): Decided | undefined {
  const unproven = unprovenOf(evidence).find(({ recorded }) => recorded.look === look);
  if (!unproven) return undefined;
  const { recorded, author, method } = unproven;
  const { reasons } = verdict;
  const told = (by: Decided['by'], says: string): Decided => ({ by, method, author, says });
  const name = method.toUpperCase();
  const own = reasons.find(({ code }) => OWN.test(code));
  if (own) return told('filter', `A list or rule decided where it was put (${own.code}), whatever ${name} came to.`);
  const byPoints = weigh(verdict);
  if (byPoints) return told(...byPoints);
  const { dmarc, compauth } = recorded;
  const spoofed = reasons.find((reason) => isSpoof(reason));
  if (spoofed) return told('origin', `The filter says itself that it took the sender for forged (${spoofed.code}).`);
  if (dmarc?.result === 'fail' && /quarantine|o?reject/.test(dmarc.action ?? ''))
    return told('origin', `The receiver did what ${author} asks for where DMARC fails: it set the message apart (${dmarc.action ?? ''}).`);
  if (compauth?.reason === '000' && compauth.result === 'fail')
    return told('origin', 'The receiver treats what fails DMARC as its domain asks (compauth reason 000).');
  if (dmarc?.result === 'fail' && (dmarc.action === 'none' || dmarc.policy === 'none'))
    return told('filter', `${author} asks for nothing where DMARC fails, so that the filter’s own reasons decided.`);
  return told('unknown', `The header does not tell which of the two put it aside: the filter’s own reasons, or that ${name} failed.`);
}

/** By the points: whether it would have been marked without those for its origin. */
function weigh({ reasons, score, threshold, filter }: SpamVerdict): [Decided['by'], string] | undefined {
  if (score === undefined || !reasons.some(({ points }) => points !== undefined)) return undefined;
  const origin = reasons.reduce((sum, { code, points = 0 }) => sum + (OF_ORIGIN.test(code) ? points : 0), 0);
  // rspamd writes down from where on it refuses, and marks a message long before that.
  if (filter === 'rspamd' || threshold === undefined) {
    if (score <= 0 || (origin > score / 4 && origin < score / 2)) return undefined;
    const share = `${rounded(Math.max(0, origin))} of its ${rounded(score)} points are for what could not be seen of its origin.`;
    return [origin >= score / 2 ? 'origin' : 'filter', share];
  }
  return score - origin < threshold
    ? ['origin', `Without the ${rounded(origin)} points for what could not be seen of its origin it would not have been marked.`]
    : ['filter', `It would have been marked without the ${rounded(Math.max(0, origin))} points for its origin, too.`];
}

/** Names by which filters call what they found of a message's origin. */
const OF_ORIGIN = /(?:^|_)(?:SPF|DKIM|DMARC|ARC)(?:_|$)|SPOOF/i;
/** Lists and rules of the recipient, the administrator or the organisation, which go before what a filter finds. */
const OWN =
  /^(?:SFV:(?:SKB|BLK|SKS)|X-CustomSpam|ucf:1|ofr:(?:CustomRules|ExclusiveSettings|BlockedSenderList)|USER_IN_(?:BLOCKLIST|BLACKLIST))/i;

function isSpoof({ code }: SpamReason): boolean {
  return /^(?:CAT:SPOOF|SFTY:9\.11)/i.test(code);
}

function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
