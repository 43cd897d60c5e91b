import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { PLACES } from '../post/places.ts';
import type { PostScenario } from './scenario.ts';

/** What differs between a traced way and the one that the letter took, in short sentences; nothing = as expected. */
export function compareTraced({ variant, finds, by }: PostScenario, report: TraceReport): readonly string[] {
  const wrong: string[] = [];
  const servers = report.hops.map(({ server }) => server);
  const way = [PLACES[by].name, ...(variant.hops ?? [])];
  if (servers.join(' ') !== way.join(' ')) wrong.push(`the way is ${servers.join(' → ')} instead of ${way.join(' → ')}`);
  for (const { server, time, broken, number } of report.hops) {
    if (time === undefined) wrong.push(`hop ${number} at ${server} has no time`);
    if (broken) wrong.push(`hop ${number} at ${server} does not follow the one before`);
  }
  for (const { line, because } of report.passedOver) wrong.push(`passed over: ${because}: ${line.slice(0, 120)}`);
  const causes = report.causes.map(({ id }) => id);
  for (const id of finds) if (!causes.includes(id)) wrong.push(`missing ${id}`);
  for (const id of new Set(causes)) if (!finds.includes(id)) wrong.push(`false ${id}: ${report.summary}`);
  const said = [
    report.summary,
    ...report.notes.map(({ says }) => says),
    ...report.causes.map(({ summary }) => summary),
    ...report.greylisting.map(({ software }) => `greylisted by ${software}`),
    ...(report.spam ?? []).flatMap(({ says, reasons }) => [says, ...reasons.map((reason) => reason.says)]),
  ].join('\n');
  for (const pattern of variant.says ?? []) if (!pattern.test(said)) wrong.push(`does not say ${pattern}`);
  return wrong;
}
