import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import { safe } from '../../render/safe-text.ts';
import type { Page } from '../../render/station-line.ts';
import { CERTAINTY_WORDS, WHO_WORDS } from '../../render/words.ts';
import { wrap } from '../../render/wrap.ts';

/** Each cause with what shows it and what to do. */
export function causesSection({ causes }: TraceReport, page: Page): readonly string[] {
  return causes.flatMap((cause) => causeLines(cause, page, causes.length > 1));
}

/** The verdict has told a single cause already. */
function causeLines({ id, confidence, summary, evidence, fix }: DiagnosedCause, page: Page, several: boolean): readonly string[] {
  const told = several ? wrap(safe(summary), page.width - 2).map((line) => `  ${line}`) : [];
  return [
    ...section(`${id} (${CERTAINTY_WORDS[confidence]})`, [...told, ...evidence.flatMap(({ says }) => bullet(says, page))], page),
    ...section(
      `What to do (${WHO_WORDS[fix.who]})`,
      fix.steps.flatMap((step) => bullet(step, page)),
      page,
    ),
  ];
}
