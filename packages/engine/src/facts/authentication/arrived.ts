import type { Affected, Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageAuthentication, SpfCheck } from '@mailmedic/contract/looks/message-authentication.ts';
import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { cite, found, type Found } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import type { Break } from './breaks.ts';
import { type Unproven, unprovenOf } from './unproven.ts';

/** A message that arrived, though its receiver could not see that it is from its author. */
export interface Arrived {
  readonly is: 'arrived';
  /** the receiver */
  readonly by: string;
  /** the domain in From */
  readonly author: string;
  /** the server that handed it over */
  readonly server?: string;
  /** who runs that server, where its name tells */
  readonly operator?: string;
  readonly policy?: string;
  /** it bears a signature of its author that did not hold */
  readonly signed: boolean;
  /** SPF passed for this domain, which is not the one in From */
  readonly passedFor?: string;
  /** SPF, asked again now */
  readonly live?: SpfCheck;
}

/** Finds messages that failed this check without anybody on the way having broken it, as far as the header shows. */
export function findArrived(evidence: Evidence, method: Unproven['method']): readonly Found<Arrived>[] {
  return unprovenOf(evidence)
    .filter((unproven) => unproven.method === method && likelyBreaks(unproven).length === 0)
    .map((unproven) => {
      const [live] = evidence.of('message/authentication');
      const spf = live?.data.spf;
      const from = unproven.recorded.journey.trust.border?.hop.from;
      return found({
        subject: unproven.recorded.look.subject,
        // A filter in front, or a step that left no trace, would look the same.
        certainty: unproven.breaks.length > 0 ? 'possible' : unproven.certainty === 'certain' && method === 'dmarc' ? 'certain' : 'likely',
        impact: 'sometimes',
        accountsFor: [],
        standsAlone: true,
        evidence: [...citations(unproven), ...(live && spf ? liveEvidence(live, spf, unproven.author) : [])],
        affects: affected(unproven),
        detail: {
          is: 'arrived',
          by: unproven.recorded.by,
          author: unproven.author,
          ...given('server', unproven.recorded.spf?.ip ?? unproven.recorded.journey.trust.border?.hop.from?.address),
          ...given('operator', operatorOf(from?.seen ?? from?.claimed ?? '')?.name),
          ...given('policy', unproven.recorded.dmarc?.policy),
          signed: unproven.recorded.dkim.some(({ result }) => result !== 'pass'),
          ...given('passedFor', unproven.recorded.spf?.result === 'pass' ? unproven.recorded.spf.domain : undefined),
          ...(spf ? { live: spf } : {}),
        },
      });
    });
}

/** What the record says now, and what would show that it is not the reason. */
function liveEvidence(look: Look<MessageAuthentication>, spf: SpfCheck, author: string): readonly EvidenceLine[] {
  const record =
    spf.record === undefined ? `The SPF record of ${spf.domain}` : `The SPF record of ${spf.domain}, "${spf.record.slice(0, 300)}",`;
  if (spf.result === 'pass') return [cite(look, `${record} names ${spf.ip} now: it has been repaired since the message came.`)];
  if (spf.result === 'none') return [cite(look, `${spf.domain} has no SPF record now.`)];
  if (spf.result !== 'fail' && spf.result !== 'softfail' && spf.result !== 'neutral') return [];
  return [
    cite(look, `${record} still does not name ${spf.ip}.`),
    cite(
      look,
      `It would be refuted by a message from the same server that passes SPF, or that bears a signature of ${author} which holds.`,
    ),
  ];
}

/** Steps that broke a check, as far as it is more than a guess. */
export function likelyBreaks({ breaks }: Unproven): readonly Break[] {
  return breaks.filter(({ certainty }) => certainty !== 'possible');
}

/** What the receiver wrote down, for the evidence of a finding. */
export function citations({ recorded }: Unproven): readonly EvidenceLine[] {
  const { look, by, spf, dkim, dmarc } = recorded;
  const words = [
    ...(spf ? [`SPF ${spf.result}${spf.domain === undefined ? '' : ` for ${spf.domain}`}`] : []),
    ...dkim.map(({ result, domain }) => `DKIM ${result}${domain === '' ? '' : ` for ${domain}`}`),
    ...(dmarc ? [`DMARC ${dmarc.result}`] : []),
  ];
  return [cite(look, `${by} wrote down: ${words.join(', ')}.`)];
}

export function affected({ recorded }: Unproven): readonly Affected[] {
  const host = recorded.journey.trust.border?.hop.by?.name;
  return [{ service: 'mailbox', ...given('host', host) }];
}

/** The server that handed a message over, for a person, and whose it is. */
export function serverWords({ server, operator }: Arrived): string {
  if (server === undefined) return operator === undefined ? 'the server that handed it over' : `the servers of ${operator}`;
  return operator === undefined ? server : `${server}, a server of ${operator}`;
}

/** The record as it is now names nobody who could have sent the message. */
export function lacksServer({ live }: Arrived): boolean {
  return live !== undefined && ['fail', 'softfail', 'neutral'].includes(live.result);
}

/** The weaker of two. */
export function weaker(one: Certainty, other: Certainty): Certainty {
  const order: readonly Certainty[] = ['certain', 'likely', 'possible'];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}
