import { cite } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances } from '../goals.ts';
import { blindSymptoms, isOrdinary, isReply, muteSymptoms, type ResolverView } from '../resolvers.ts';
import { impactOf, ORDINARY, type ResolverFault } from './resolver-fault.ts';

/** It is there, and what it would have to ask others about stays without an answer. */
export function stuckFault(evidence: Evidence, view: ResolverView): ResolverFault | undefined {
  if (!view.stuck) return undefined;
  const elsewhere = evidence
    .of('dns/query')
    .find((look) => look.data.server !== view.address && look.data.serverRole !== 'authority' && isOrdinary(look) && isReply(look));
  const alive = view.looks.find((look) => isReply(look) || look.data.connected === true);
  return {
    certainty: elsewhere ? 'certain' : 'likely',
    impact: impactOf(evidence, view),
    accountsFor: [...muteSymptoms(view).map(({ id }) => id), ...blindSymptoms(evidence).map(({ id }) => id)],
    evidence: [
      ...view.control.slice(0, 1).map((look) => cite(look, `${view.address}: ${look.because ?? 'no answer'}.`)),
      ...(alive
        ? [
            cite(
              alive,
              `It is there: ${alive.data.rcode === undefined ? 'it takes connections at port 53' : `asked for what it knows itself it says ${alive.data.rcode}`}.`,
            ),
          ]
        : []),
      ...(elsewhere ? [cite(elsewhere, `${elsewhere.data.server} answers meanwhile.`)] : []),
    ],
    affects: [{ service: 'dns', host: view.address }, ...entrances(evidence).map(({ service, host, port }) => ({ service, host, port }))],
    detail: { ...ORDINARY, resolver: view.address, rcode: 'nothing', stuck: true, elsewhere: elsewhere !== undefined },
  };
}
