import { subjectKey, type Look, type Step } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';

/** Something on the path that does not go as it should, confirmed: what a diagnosis has to account for. */
export interface Symptom {
  /** step and subject in one text */
  readonly key: string;
  readonly step: Step;
  readonly target: string;
  /** ids of the looks that showed it */
  readonly looks: readonly string[];
  /** identical looks gave mixed outcomes */
  readonly unsteady: boolean;
  readonly firstAtMs: number;
}

/**
 * The abnormal looks of the path, merged by step and subject. A series whose repeats disagree counts only when it failed
 * at least twice: one lost packet is no symptom.
 */
export function symptoms(evidence: Evidence): readonly Symptom[] {
  return evidence.fact(computeSymptoms);
}

function computeSymptoms(evidence: Evidence): readonly Symptom[] {
  const path = evidence.looks.filter(({ role }) => role === 'path');
  const series = [...Map.groupBy(path, ({ series }) => series).values()].filter(isConfirmed);
  const merged = Map.groupBy(series, (looks) => symptomKey(looks[0] as Look));
  const all = [...merged].map(([key, groups]): Symptom => {
    const looks = groups.flat();
    const abnormal = looks.filter(isAbnormal);
    const first = abnormal[0] as Look;
    return {
      key,
      step: first.step,
      target: first.target,
      looks: abnormal.map(({ id }) => id),
      unsteady: groups.some((group) => group.some(({ outcome }) => outcome === 'ok')),
      firstAtMs: Math.min(...abnormal.map((look) => Date.parse(look.startedAt) + look.durationMs)),
    };
  });
  return isReachedAllTheSame(evidence, all) ? [] : all;
}

/** A server on this computer needs no way out of it: where nothing beyond fails and a dialogue went well, there is a way. */
function isReachedAllTheSame(evidence: Evidence, all: readonly Symptom[]): boolean {
  const isNear = all.every(({ step }) => step === 'link' || step === 'route');
  return isNear && evidence.of('mail/capabilities').some(({ role, outcome }) => role === 'path' && outcome === 'ok');
}

/** A look on the path that did not go well; what was not looked at is not abnormal. */
export function isAbnormal({ outcome }: Pick<Look, 'outcome'>): boolean {
  return outcome !== 'ok' && outcome !== 'unlooked';
}

function isConfirmed(series: readonly Look[]): boolean {
  const failures = series.filter(isAbnormal).length;
  const successes = series.filter(({ outcome }) => outcome === 'ok').length;
  return failures > 0 && (successes === 0 || failures > 1);
}

function symptomKey({ step, subject, probe, data }: Look): string {
  // Each service of an account answers for itself: one may be switched off where another has a wrong password.
  if (probe === 'mail/sign-in') return `${step}|${subjectKey(subject)}|${String(data['service'])}`;
  // One host asked in two families, or at two resolvers, fails as one name; a step of one endpoint is one symptom whichever probe saw it.
  return `${step}|${subjectKey(subject)}|${step === 'name' || step === 'encrypt' ? '' : probe}`;
}
