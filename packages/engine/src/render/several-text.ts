import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { answerLines } from './answer-words.ts';
import { bullet, section, text } from './blocks.ts';
import { repairLines } from './diagnosis-text.ts';
import { moment, span } from './outcome-words.ts';
import { safe } from './safe-text.ts';
import { affectedLines, sharedFaults, type SharedFault } from './common-faults.ts';
import type { Page } from './station-line.ts';
import { CERTAINTY_WORDS, VERDICT_WORDS, WHO_WORDS } from './words.ts';
import { pad, wrap } from './wrap.ts';

/** How many addresses are looked at, from where and when. */
export function severalHeading(count: number, { vantage, startedAt }: Pick<Diagnosis, 'vantage' | 'startedAt'>, page: Page): string {
  const heading = `${count} addresses, seen from ${safe(vantage.name)}, ${moment(startedAt)}`;
  return text([...wrap(heading, page.width).map(page.paint.strong), '']);
}

const SIGNS: Readonly<Record<Diagnosis['verdict'], readonly [string, string]>> = {
  healthy: ['✓', '+'],
  problem: ['✗', 'x'],
  inconclusive: ['?', '?'],
};

/** One address and its verdict: `✓ ann@example.org  In order`. On a narrow page the verdict stands below. */
export function addressRow({ address, verdict }: Pick<Diagnosis, 'address' | 'verdict'>, columns: number, page: Page): string {
  const paint = { healthy: page.paint.good, problem: page.paint.bad, inconclusive: page.paint.caution }[verdict];
  const sign = paint(SIGNS[verdict][page.unicode ? 0 : 1]);
  const word = paint(VERDICT_WORDS[verdict]);
  const fits = columns + 6 + VERDICT_WORDS[verdict].length <= page.width;
  return fits ? `  ${sign} ${pad(safe(address), columns)}  ${word}\n` : `  ${sign} ${safe(address)}\n    ${word}\n`;
}

/** What is wrong with several addresses, each fault once with whom it affects. The rows were written before. */
export function severalText(diagnoses: readonly Diagnosis[], page: Page): string {
  const looked = diagnoses.map(({ address }) => address);
  return text([
    ...sharedFaults(diagnoses).flatMap((fault) => faultLines(fault, looked, page)),
    ...section(
      'Also worth repairing',
      sharedFaults(diagnoses, 'warnings').flatMap(({ cause, addresses }) =>
        bullet(`${cause.summary} (${cause.id}; for ${WHO_WORDS[cause.fix.who]}; ${affectedLines(addresses, looked).join('; ')})`, page),
      ),
      page,
    ),
    ...section(
      'Without a cause',
      diagnoses
        .filter(({ verdict, causes }) => verdict === 'inconclusive' && causes.length === 0)
        .flatMap(({ address, summary }) => bullet(`${address}: ${summary}`, page)),
      page,
    ),
    ...section(
      'What was said',
      diagnoses
        .slice(0, 1)
        .flatMap(answerLines)
        .flatMap((line) => bullet(line, page)),
      page,
    ),
    ...section(
      'Not looked at',
      unseen(diagnoses, looked).flatMap((line) => bullet(line, page)),
      page,
    ),
    '',
    ...wrap(footer(diagnoses), page.width).map(page.paint.faint),
  ]);
}

function faultLines(fault: SharedFault, looked: readonly string[], page: Page): readonly string[] {
  const { cause, verdict, addresses } = fault;
  const lead = `${verdict === 'problem' ? 'Problem' : 'It may be'} (${CERTAINTY_WORDS[cause.confidence]}):`;
  return [
    '',
    ...wrap(`${lead} ${safe(cause.summary)}`, page.width).map(page.paint.strong),
    ...section(
      'Whom it affects',
      affectedLines(addresses, looked).flatMap((line) => bullet(line, page)),
      page,
    ),
    ...repairLines(cause, page),
  ];
}

/** What nobody looked at, once for all whom it concerns. */
function unseen(diagnoses: readonly Diagnosis[], looked: readonly string[]): readonly string[] {
  const all = diagnoses.flatMap(({ address, notLookedAt }) =>
    notLookedAt.map(({ what, because }) => ({ line: `${what}: ${because}`, address })),
  );
  return [...Map.groupBy(all, ({ line }) => line)].map(([line, of]) => {
    const addresses = [...new Set(of.map(({ address }) => address))];
    return addresses.length === new Set(looked).size ? line : `${line} (${addresses.join(', ')})`;
  });
}

function footer(diagnoses: readonly Diagnosis[]): string {
  const looks = diagnoses.reduce((sum, { observations }) => sum + observations.length, 0);
  const starts = diagnoses.map(({ startedAt }) => Date.parse(startedAt));
  const ends = diagnoses.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  return `${looks} looks in ${span(Math.max(0, Math.max(...ends) - Math.min(...starts)))}. One address alone says more: mailmedic check ADDRESS`;
}
