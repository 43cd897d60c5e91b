import type { Evidence } from '../../evidence.ts';
import question from '../../probes/dns/question.ts';
import { control, type Ask } from '../../probe.ts';
import { type QueryLook, type ResolverView, resolverViews } from '../resolvers.ts';
import { isAbnormal } from '../symptoms.ts';
import { usableReferences } from '../zones.ts';

/** Asks others for the root of all names where a resolver turns even that away. */
export function askReferencesForRoot(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return refusing(evidence).flatMap(() =>
    usableReferences(evidence).map((server) =>
      control(question, { server, serverRole: 'reference', name: '.', type: 'NS', purpose: 'control' }, decides),
    ),
  );
}

/** What a resolver said that turns even the root away, and finds nothing else either. */
export function refusalsOf(evidence: Evidence, view: ResolverView): readonly QueryLook[] {
  const isRefusing = refusing(evidence).some(({ address }) => address === view.address);
  const findsAny = view.looks.some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'name');
  return isRefusing && !findsAny ? view.control.filter(isErrorReply) : [];
}

function refusing(evidence: Evidence): readonly ResolverView[] {
  return resolverViews(evidence).filter(({ control, sound }) => !sound && control.some(isErrorReply));
}

function isErrorReply(look: QueryLook): boolean {
  return isAbnormal(look) && look.data.rcode !== undefined;
}
