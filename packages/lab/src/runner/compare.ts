import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Scenario } from './scenario.ts';

/** What differs between the diagnosis and what the scenario expects, in short sentences; nothing = as expected. */
export function compare(scenario: Scenario, diagnosis: Diagnosis, status: number): readonly string[] {
  const wrong: string[] = [];
  const causes = diagnosis.causes.map(({ id }) => id);
  const warnings = new Set(diagnosis.warnings.map(({ id }) => id));
  for (const id of scenario.finds) if (!causes.includes(id)) wrong.push(`missing ${id}`);
  for (const id of new Set(causes)) if (!scenario.finds.includes(id)) wrong.push(`false ${id}`);
  for (const id of scenario.warns ?? []) if (!warnings.has(id)) wrong.push(`missing warning ${id}`);
  const allowed = new Set([...(scenario.warns ?? []), ...(scenario.mayWarn ?? [])]);
  for (const id of warnings) if (!allowed.has(id)) wrong.push(`false warning ${id}`);
  const verdict = scenario.verdict ?? (scenario.finds.length > 0 ? 'problem' : 'healthy');
  if (diagnosis.verdict !== verdict) wrong.push(`verdict ${diagnosis.verdict} instead of ${verdict}`);
  const due = { healthy: 0, problem: 1, inconclusive: 3 }[diagnosis.verdict];
  if (status !== due) wrong.push(`exit status ${status} instead of ${due}`);
  for (const [id, wanted] of Object.entries(scenario.confidence ?? {})) {
    const seen = diagnosis.causes.find((cause) => cause.id === id)?.confidence;
    if (seen !== undefined && seen !== wanted) wrong.push(`${id} is ${seen} instead of ${wanted}`);
  }
  const said = diagnosis.causes
    .flatMap(({ summary, fix, evidence }) => [summary, fix.who, ...fix.steps, ...evidence.map(({ says }) => says)])
    .join('\n');
  for (const pattern of scenario.says ?? []) if (!pattern.test(said)) wrong.push(`does not say ${pattern}`);
  // what is a person's to answer has the key of its answer; all else has a cause's id
  const asked = diagnosis.unknown.filter(({ key }) => key !== '' && !key.includes('/'));
  if (asked.length > QUESTIONS_AT_MOST) wrong.push(`${asked.length} questions instead of ${QUESTIONS_AT_MOST} at most`);
  if (
    asked.length > 0 &&
    (diagnosis.verdict === 'healthy' || (diagnosis.causes.every(({ confidence }) => confidence === 'certain') && causes.length > 0))
  )
    wrong.push('asks although nothing is open');
  return wrong;
}

/** More would be a burden for somebody whose mail does not work. */
const QUESTIONS_AT_MOST = 3;
