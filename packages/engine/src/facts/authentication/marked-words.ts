import type { SpamReason, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import { filterWords, meaningOfCode } from '@mailmedic/knowledge/spam/words.ts';

/** A verdict and its reasons in sentences. */
export interface MarkedWords {
  readonly verdict: string;
  /** strongest first; only those that speak for the verdict */
  readonly reasons: readonly string[];
  readonly help?: string;
}

/** Puts a verdict into words. */
export function markedWords(verdict: SpamVerdict): MarkedWords {
  const help = filterWords(verdict.filter)?.help;
  return {
    verdict: verdictWords(verdict),
    reasons: verdict.reasons
      .filter(({ points: weight }) => weight === undefined || weight >= 0.1)
      .map((reason) => reasonWords(verdict.filter, reason)),
    ...(help === undefined ? {} : { help }),
  };
}

/** A verdict in a sentence, with its score. */
export function verdictWords(verdict: SpamVerdict): string {
  const name = filterWords(verdict.filter)?.name ?? 'A spam filter';
  const when = verdict.sending === true ? ' as it left the sender’s side' : '';
  const where = FOLDERS[verdict.folder ?? ''] ?? '';
  const yet = verdict.verdict === 'not-spam' && (verdict.folder === 'junk' || verdict.folder === 'quarantine');
  return `${name} ${SAYS[verdict.verdict]}${when}${points(verdict)}${yet ? where.replace(', and', ', yet') : where}.`;
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
  if (threshold === undefined) return ` (its score: ${rounded(score)})`;
  // rspamd writes down from where on it refuses; it marks a message long before that.
  return filter === 'rspamd'
    ? ` (${rounded(score)} points; from ${rounded(threshold)} on it refuses a message)`
    : ` (${rounded(score)} points; ${rounded(threshold)} make it spam)`;
}

/** What a filter noticed, in words where they are known, with its weight. */
export function reasonWords(filter: string, { code, points: weight, text }: SpamReason): string {
  const means = meaningOfCode(filter, code) ?? text ?? code;
  const name = means === code ? '' : ` (${code})`;
  return `${weight === undefined ? '' : `${weight > 0 ? '+' : ''}${rounded(weight)}: `}${means}${name}`;
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
