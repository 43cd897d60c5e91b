import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';

/** What is worth a sentence besides. */
export function notesSection({ notes }: TraceReport, page: Page): readonly string[] {
  return section(
    'Also seen',
    notes.flatMap(({ says }) => bullet(says, page)),
    page,
  );
}
