import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';

/** Clocks that are wrong, kept apart from delays. */
export function clocksSection({ clocks }: TraceReport, page: Page): readonly string[] {
  return section(
    'Clocks that are wrong (taken out of the times above)',
    [...new Set(clocks.map(({ says }) => says))].flatMap((says) => bullet(says, page)),
    page,
  );
}
