import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';
import { authenticationLists } from './check-lists.ts';

/** Who the message is from, as the receiving side found it, and checked again where that was asked. */
export function authenticationSection(report: TraceReport, page: Page): readonly string[] {
  return authenticationLists(report).flatMap(({ title, items }) =>
    section(
      title,
      items.flatMap((says) => bullet(says, page)),
      page,
    ),
  );
}
