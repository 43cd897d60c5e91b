import type { Evidence } from '../../evidence.ts';
import { breaksAt, isSluggish } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';
import { passesUnderAnotherName } from '../other-names.ts';
import { greetingToAnnounced, hangUpUnspoken } from '../proxy-line.ts';
import { unaskedAt } from '../unasked-replies.ts';
import { judgeCut } from './cut.ts';
import type { Broken, Judged } from './filtered.ts';
import { isRefusedWithoutReason, judgeHandshake } from './handshake.ts';
import { judgeRewritten } from './rewritten.ts';
import { mayBeLoss } from './loss.ts';
import { judgeStripped } from './stripped.ts';
import { judgeTaken } from './taken.ts';

/** Whether a dialogue that breaks off at a place is interfered with on the way, by the point at which it breaks. */
export function filteringAt(evidence: Evidence, place: Place): Judged {
  const breaks = breaksAt(evidence, place);
  const [first] = breaks;
  if (!first || isAnotherMatter(evidence, place)) return undefined;
  const broken: Broken = { evidence, place, seen: first.seen, at: breaks.map(({ at }) => at) };
  const rewritten = judgeRewritten(broken);
  if (rewritten) return rewritten;
  if (first.at.probe === 'mail/starttls' && first.at.outcome === 'refused') return judgeStripped(broken);
  if (isRefusedWithoutReason(broken)) return judgeHandshake(broken);
  if (!isBrokenOff(broken) || breaks.some(({ seen, at }) => isSluggish(seen, at))) return undefined;
  const judged = judgeTaken(broken) ?? (first.at.probe === 'tls/handshake' ? judgeHandshake(broken) : judgeCut(broken));
  return typeof judged === 'object' && mayBeLoss(broken) ? 'open-question' : judged;
}

/** What goes well under another name is filtered by name; who answers what was never said, or hangs up on who says nothing, does not go by what is said. */
function isAnotherMatter(evidence: Evidence, place: Place): boolean {
  return (
    Boolean(passesUnderAnotherName(evidence, place)) ||
    unaskedAt(evidence, place) !== undefined ||
    greetingToAnnounced(evidence, place) !== undefined ||
    hangUpUnspoken(evidence, place) !== undefined
  );
}

function isBrokenOff({ at }: Broken): boolean {
  return at.every(({ outcome }) => outcome === 'cut' || outcome === 'silent');
}
