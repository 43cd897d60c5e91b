import type { SpamReason, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { TraceSpam } from '@mailmedic/contract/trace-checks.ts';
import { filterWords, meaningOfCode } from '@mailmedic/knowledge/spam/words.ts';
import type { Evidence } from '../evidence.ts';
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
    says: sentence(verdict, words?.name ?? 'A spam filter'),
    reasons: verdict.reasons.map((reason) => ({ ...reason, says: reasonWords(verdict, reason) })),
    ...(words?.help === undefined ? {} : { help: words.help }),
  };
}

/** A verdict in a sentence, with its score. */
export function sentence(verdict: SpamVerdict, name: string): string {
  const when = verdict.sending === true ? ' as it left the sender’s side' : '';
  return `${name} ${SAYS[verdict.verdict]}${when}${points(verdict)}${FOLDERS[verdict.folder ?? ''] ?? ''}.`;
}

const SAYS: Readonly<Record<SpamVerdict['verdict'], string>> = {
  spam: 'took it for spam',
  phishing: 'took it for phishing or a forgery',
  virus: 'found something dangerous in it',
  bulk: 'took it for bulk mail',
  unsure: 'was not sure about it',
  'not-spam': 'did not take it for spam',
  unknown: 'looked at it, and does not say in the header what came of it',
};
const FOLDERS: Readonly<Record<string, string>> = {
  junk: ', and it was put into the junk folder',
  inbox: ', and it was put into the inbox',
  deleted: ', and it was deleted',
  quarantine: ', and it was put into the quarantine',
  other: ', and it was put into a folder of the recipient’s choice',
};

function points({ filter, score, threshold }: SpamVerdict): string {
  // Microsoft's levels are told among the reasons; other scales without a threshold say nothing to a person.
  if (score === undefined || filter === 'microsoft') return '';
  return threshold === undefined ? ` (its score: ${rounded(score)})` : ` (${rounded(score)} points; ${rounded(threshold)} make it spam)`;
}

/** What a filter noticed, in words where they are known, with its weight. */
function reasonWords({ filter }: SpamVerdict, { code, points: weight, text }: SpamReason): string {
  const means = meaningOfCode(filter, code) ?? text ?? code;
  const name = means === code ? '' : ` (${code})`;
  return `${weight === undefined ? '' : `${weight > 0 ? '+' : ''}${rounded(weight)}: `}${means}${name}`;
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
