import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';

/** From which mailbox to which the message went on. */
export function forwardsSection({ forwards }: TraceReport, page: Page): readonly string[] {
  return section(
    'Forwards and aliases',
    forwards.flatMap(({ from, to, at }) => bullet(`${from} → ${to}${at === undefined ? '' : ` (after ${at})`}`, page)),
    page,
  );
}
