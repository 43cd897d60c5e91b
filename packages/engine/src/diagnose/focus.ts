import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Ask } from '../probe.ts';
import { gather } from './gather.ts';
import { symptoms } from '../facts/symptoms.ts';

/**
 * Narrows the asks of a repeated run to what was wrong in an earlier one: looks at hosts, resolvers and endpoints that
 * showed a symptom, and everything that is neither (this computer itself, what is published), which costs little.
 */
export function focusOn(earlier: Run): (asks: readonly Ask[]) => readonly Ask[] {
  const evidence = gather({ ...earlier, complete: true });
  const wrong = symptoms(evidence).flatMap(({ looks }) => looks.flatMap((id) => evidence.look(id) ?? []));
  const sound = new Set(earlier.looks.filter((look) => look.role === 'path' && !sharesPlace(look, wrong)).map(seriesAsk));
  return (asks) => asks.filter(({ probe, input }) => !sound.has(`${probe.id}|${probe.key(input)}`));
}

/** The look is at the name or endpoint of something that was wrong, or at what that stands on. */
function sharesPlace({ subject }: Look, wrong: readonly Look[]): boolean {
  if (subject.kind !== 'endpoint' && subject.kind !== 'name') return true;
  return wrong.some((other) => {
    // a sign-in is made at a host, and is about an account
    const name = other.step === 'sign-in' || other.step === 'mailbox' ? other.data['host'] : other.subject.name;
    return name === undefined || name === subject.name;
  });
}

function seriesAsk({ series }: Look): string {
  return series.slice(0, series.lastIndexOf('>'));
}
