import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../../evidence.ts';
import { fitOf } from './alignment.ts';
import { type Break, breaksOf } from './breaks.ts';
import { authorOf, type Recorded, recordedChecks } from './recorded.ts';

/** A message that its receiver could not trace to the domain in From. */
export interface Unproven {
  readonly recorded: Recorded;
  readonly author: string;
  /** what failed: DMARC, or, where nobody judged it, the one check that was made for the domain in From */
  readonly method: 'dmarc' | 'spf' | 'dkim';
  readonly certainty: Certainty;
  /** steps on the way that broke what had held; none where it did not hold from the beginning, as far as is known */
  readonly breaks: readonly Break[];
}

/** The messages at hand whose receiver recorded that they do not come from where they say. */
export function unprovenOf(evidence: Evidence): readonly Unproven[] {
  return evidence.fact(readUnproven);
}

function readUnproven(evidence: Evidence): readonly Unproven[] {
  return recordedChecks(evidence).flatMap((recorded) => {
    const author = recorded.dmarc?.author ?? authorOf(recorded.look);
    const method = author === undefined ? undefined : methodOf(recorded, author);
    if (author === undefined || method === undefined) return [];
    const breaks = breaksOf(recorded).filter(({ method: broken }) => method === 'dmarc' || broken === method);
    return [{ recorded, author, method, certainty: recorded.certainty, breaks }];
  });
}

/** A DMARC that passed forgives the rest; where there is none, a failure counts that nothing else makes good. */
function methodOf(recorded: Recorded, author: string): Unproven['method'] | undefined {
  const { dmarc, spf, dkim, arc, compauth } = recorded;
  if (dmarc?.result === 'fail') return arc?.result === 'pass' && compauth?.result === 'pass' ? undefined : 'dmarc';
  if (dmarc?.result === 'pass' || dmarc?.result === 'temperror') return undefined;
  const signed = dkim.some(({ result, domain }) => result === 'pass' && fitOf(domain, author) !== 'other');
  const sent = spf?.result === 'pass' && spf.domain !== undefined && fitOf(spf.domain, author) !== 'other';
  if (signed || sent) return undefined;
  // SPF of a domain that From does not name says nothing of it, either way.
  if (spf?.result === 'fail' && spf.domain !== undefined && fitOf(spf.domain, author) !== 'other') return 'spf';
  return dkim.some(({ result, domain }) => result === 'fail' && fitOf(domain, author) !== 'other') ? 'dkim' : undefined;
}
