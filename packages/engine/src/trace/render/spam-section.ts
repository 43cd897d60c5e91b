import type { TraceReport } from '@mailmedic/contract/trace.ts';
import type { TraceSpam } from '@mailmedic/contract/trace-checks.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';

/** Reasons beyond these weigh little. */
const LISTED = 6;

/** What spam filters made of it, with their strongest reasons. */
export function spamSection({ spam = [] }: TraceReport, page: Page): readonly string[] {
  return section(
    'What spam filters made of it',
    spam.flatMap((one) => filterLines(one, page)),
    page,
  );
}

function filterLines({ says, trust, reasons, help, verdict }: TraceSpam, page: Page): readonly string[] {
  const telling = reasons.filter(({ points }) => points === undefined || Math.abs(points) >= 0.1);
  return [
    ...bullet(trust === 'told' ? `${says} Anybody may have written that.` : says, page),
    ...telling.slice(0, LISTED).flatMap((reason) => bullet(reason.says, page, ' ')),
    ...(telling.length > LISTED ? bullet(`and ${telling.length - LISTED} more`, page, ' ') : []),
    ...(help === undefined || verdict === 'not-spam' || trust === 'told'
      ? []
      : bullet(`Explained, and requests taken: ${help}`, page, ' ')),
  ];
}
