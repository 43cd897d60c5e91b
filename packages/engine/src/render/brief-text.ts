import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { evidenceLines } from './evidence-lines.ts';
import { safe } from './safe-text.ts';
import type { Page } from './station-line.ts';
import { CERTAINTY_WORDS, effortOf, VERDICT_WORDS, WHO_WORDS } from './words.ts';
import { wrap } from './wrap.ts';

/** A diagnosis in a few lines: the verdict, what shows it, who repairs it, and the first step. */
export function briefText({ verdict, summary, causes }: Diagnosis, page: Page): string {
  const painted = { healthy: page.paint.good, problem: page.paint.bad, inconclusive: page.paint.caution }[verdict];
  const [cause] = causes;
  const lead = `${VERDICT_WORDS[verdict]}${cause && verdict === 'problem' ? ` (${CERTAINTY_WORDS[cause.confidence]})` : ''}:`;
  const [first = '', ...rest] = wrap(`${lead} ${safe(summary)}`, page.width);
  const lines = [first.startsWith(lead) ? `${painted(lead)}${first.slice(lead.length)}` : first, ...rest];
  if (!cause) return `${lines.join('\n')}\n`;
  const [step] = cause.fix.steps;
  return `${[
    ...lines,
    ...(verdict === 'problem' ? [] : row('maybe', cause.summary, page)),
    ...evidenceLines(cause.evidence)
      .slice(0, 2)
      .flatMap(({ says }) => row('seen', says, page)),
    ...row('repair', `${WHO_WORDS[cause.fix.who]} (${effortOf(cause.fix)})`, page),
    ...(step === undefined ? [] : row('first', step, page)),
    ...row('more', `mailmedic explain ${cause.id}`, page),
  ].join('\n')}\n`;
}

function row(name: string, said: string, page: Page): readonly string[] {
  const head = `  ${name.padEnd(6)}  `;
  const [first = '', ...rest] = wrap(safe(said), page.width - head.length);
  return [
    `${page.paint.faint(head.trimEnd())}${' '.repeat(head.length - head.trimEnd().length)}${first}`,
    ...rest.map((line) => ' '.repeat(head.length) + line),
  ];
}
