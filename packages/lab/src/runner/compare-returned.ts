import type { BouncedRecipient, BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { Post } from '../post/office.ts';
import type { PostScenario } from './scenario.ts';

/** What differs between what came back and what the scenario expects, in short sentences; nothing = as expected. */
export function compareReturned(
  scenario: PostScenario,
  { reply }: Post,
  reports: readonly (BounceReport | BounceError)[],
): readonly string[] {
  const { kind = 'failure', says = [], recipient } = scenario.variant;
  const read = reports.filter((report): report is BounceReport => !('error' in report));
  const wrong = reports.flatMap((report) => ('error' in report ? [`not read: ${report.error}`] : []));
  const last = read.filter((report) => report.kind === kind);
  if (last.length !== 1) wrong.push(`${last.length} of kind ${kind} came back instead of 1, after "${reply}"`);
  // a warning that it is late comes before the failure, and has the same cause
  for (const report of read) {
    if (report.kind !== kind && report.kind !== 'delay') wrong.push(`${report.kind} instead of ${kind}`);
    wrong.push(...compareReport(scenario.finds, report));
  }
  const said = read
    .flatMap(({ recipients }) =>
      recipients.flatMap((one) => [one.summary, one.says, ...one.fix.steps, ...(one.verified ?? []).map((claim) => claim.says)]),
    )
    .join('\n');
  for (const pattern of says) if (!pattern.test(said)) wrong.push(`does not say ${pattern}`);
  if (recipient && !last.some(({ recipients }) => recipients.some(({ address }) => recipient.test(address))))
    wrong.push(`the recipient is ${last.flatMap(({ recipients }) => recipients.map(({ address }) => `"${address}"`)).join(', ')}`);
  return wrong;
}

function compareReport(finds: readonly string[], { kind, recipients }: BounceReport): readonly string[] {
  const causes = recipients.map(({ cause }) => cause ?? 'no cause');
  if (causes.length === 0) return finds.length === 0 || kind === 'not-a-bounce' ? [] : [`the ${kind} names no recipient`];
  return causes.flatMap((cause, index) =>
    finds.length === 0 || finds.includes(cause) || isBareEnd(recipients[index])
      ? []
      : [`the ${kind} gives ${cause}: ${recipients[index]?.says ?? ''}`],
  );
}

/** OpenSMTPD at the end, and Sendmail where another message had asked before, say only that the time is over, or runs. */
function isBareEnd(recipient: BouncedRecipient | undefined): boolean {
  return (
    recipient?.cause === 'delivery/network-failure' &&
    /^(?:Envelope expired$|-+ Transcript of session follows -+$|Deferred Warning: )/.test(recipient.says)
  );
}
