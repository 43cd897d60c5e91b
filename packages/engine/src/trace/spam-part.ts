import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { TraceSpam } from '@mailmedic/contract/trace-checks.ts';
import { filterWords } from '@mailmedic/knowledge/spam/words.ts';
import type { Evidence } from '../evidence.ts';
import { reasonWords, verdictWords } from '../facts/authentication/marked-words.ts';
import { isBelievedVerdict } from '../facts/authentication/spam.ts';
import { journeysOf } from '../facts/journey/journey.ts';

/** What spam filters made of a message, as it is published. */
export function spamPart(evidence: Evidence): readonly TraceSpam[] {
  const [look] = evidence.of('message/checks');
  const [journey] = journeysOf(evidence);
  return (look?.data.spam ?? []).map((verdict) => spamOf(verdict, journey !== undefined && isBelievedVerdict(verdict, journey)));
}

function spamOf(verdict: SpamVerdict, believed: boolean): TraceSpam {
  const words = filterWords(verdict.filter);
  const { score, threshold, folder, sending } = verdict;
  return {
    filter: words?.name ?? verdict.filter,
    verdict: verdict.verdict,
    trust: believed ? 'trusted' : 'told',
    ...(sending === true ? { sending } : {}),
    ...(score === undefined ? {} : { score }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(folder === undefined ? {} : { folder }),
    says: verdictWords(verdict),
    reasons: verdict.reasons.map((reason) => ({ ...reason, says: reasonWords(verdict.filter, reason) })),
    ...(words?.help === undefined ? {} : { help: words.help }),
  };
}
