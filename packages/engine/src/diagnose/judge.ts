import type { Consequence, DiagnosedCause, Diagnosis, Observation } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Cause } from '../cause.ts';
import { CAUSES } from '../causes.gen.ts';
import { type Evidence } from '../evidence.ts';
import { clientMessage, speaksFor } from '../facts/client-message.ts';
import { withFullStop } from '../facts/full-stop.ts';
import { unansweredIn } from './ask.ts';
import { gather } from './gather.ts';
import type { Placed } from './cover.ts';
import { rank, type Ranked } from './rank.ts';
import { notLookedAt, unknowns } from './unseen.ts';
import { summaryOf, verdictOf } from './verdict.ts';

/** Judges a run: the same run and the same catalogue always give the same diagnosis, on any machine, without a network. */
export function judge(run: Run, causes: readonly Cause[] = CAUSES): Diagnosis {
  const evidence = gather({
    complaint: run.complaint,
    configuration: run.configuration,
    startedAt: run.startedAt,
    looks: run.looks,
    complete: true,
    elapsedMs: run.durationMs,
  });
  const ranked = rank(evidence, causes);
  const roots = described(ranked.roots, evidence);
  const verdict = verdictOf(evidence, ranked);
  const unknown = unknowns(verdict, ranked, run.complaint.answers);
  const unseen = notLookedAt(evidence, run.ended);
  return {
    schema: 'mailmedic.diagnosis/1',
    address: run.complaint.address,
    vantage: run.vantage,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    verdict,
    summary: summaryOf(verdict, roots, evidence, ranked),
    causes: roots,
    consequences: consequences(ranked, evidence),
    warnings: described(ranked.warnings, evidence),
    ruledOut: ruledOut(ranked),
    unknown: [...unknown, ...unansweredIn(evidence, { verdict, causes: roots, unknown })],
    ...(run.complaint.answers === undefined ? {} : { answers: run.complaint.answers }),
    ...clientMessageOf(evidence, [...ranked.roots, ...ranked.consequences, ...ranked.warnings]),
    notLookedAt: unseen,
    observations: evidence.looks.map(observation),
  };
}

/** What the mail program said, what that means, and which of the causes found give rise to it. */
function clientMessageOf(evidence: Evidence, placed: readonly Placed[]): Pick<Diagnosis, 'clientMessage'> {
  const said = evidence.complaint.clientError;
  if (said === undefined) return {};
  const known = clientMessage(evidence);
  const fits = [...new Set(placed.map(({ cause }) => cause.id))].filter((id) => speaksFor(evidence, id));
  if (!known) return { clientMessage: { said, fits } };
  const { client, means, step } = known;
  return { clientMessage: { said, client, means, ...(step === undefined ? {} : { step }), fits } };
}

/** Findings of one cause are told once, with everything they affect. */
function described(placed: readonly Placed[], evidence: Evidence): readonly DiagnosedCause[] {
  return [...Map.groupBy(placed, ({ cause }) => cause.id).values()].map((findings) => describe(findings, evidence));
}

function describe(findings: readonly Placed[], evidence: Evidence): DiagnosedCause {
  const [{ cause, found }] = findings as [Placed, ...Placed[]];
  const { summary, fix } = cause.words(found, evidence);
  const { says = [], steps = [] } = found.besides ?? {};
  return {
    id: cause.id,
    confidence: found.certainty,
    impact: findings.some((placed) => placed.found.impact === 'blocks') ? 'blocks' : found.impact,
    affects: distinct(findings.flatMap((placed) => placed.found.affects)),
    summary: says.length === 0 ? summary : [withFullStop(summary), ...says].join(' '),
    evidence: distinct(findings.flatMap((placed) => placed.found.evidence)),
    fix: steps.length === 0 ? fix : { ...fix, steps: [...steps, ...fix.steps] },
  };
}

function consequences(ranked: Ranked, evidence: Evidence): readonly Consequence[] {
  return [...Map.groupBy(ranked.consequences, ({ cause }) => cause.id).values()].map((findings) => ({
    ...describe(findings, evidence),
    becauseOf: findings[0]?.becauseOf ?? '',
  }));
}

function ruledOut(ranked: Ranked): Diagnosis['ruledOut'] {
  return [...Map.groupBy(ranked.ruledOut, ({ id }) => id)].map(([id, of]) => ({ id, because: of[0]?.finding.because ?? '' }));
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function observation({ id, probe, target, vantage, startedAt, durationMs, role, assuming, outcome, because, data }: Look): Observation {
  return {
    id,
    probe,
    target,
    vantage,
    startedAt,
    durationMs,
    role,
    ...(assuming === undefined ? {} : { assuming }),
    outcome,
    ...(because === undefined ? {} : { because }),
    data,
  };
}
