import type { Finding, Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { findReturned, helpOf, type Returned } from '../returned-message.ts';
import { type Arrived, findArrived } from './arrived.ts';
import { type ReturnedOrigin, returnedOrigin } from './returned-origin.ts';
import { REASONS } from './returned-reasons.ts';
import type { Unproven } from './unproven.ts';

/** A message that came back, or arrived, whose origin its receiver could not see. */
export type OriginDetail = ({ readonly is: 'returned'; readonly origin?: ReturnedOrigin } & Returned) | Arrived;

type Method = Unproven['method'];

/** Finds messages whose origin this check did not prove, by what the refusal says or what the receiver wrote down. */
export function findUnprovenOrigin(evidence: Evidence, method: Method): readonly Finding<OriginDetail>[] {
  return [
    ...findReturned(evidence, `${method}-fail`).map((finding): Finding<OriginDetail> => {
      if (finding.state !== 'found') return finding;
      const origin = returnedOrigin(evidence, finding.subject.name ?? '');
      return { ...finding, detail: { is: 'returned', ...finding.detail, ...(origin ? { origin } : {}) } };
    }),
    ...findArrived(evidence, method),
  ];
}

/** What is said of a message that was refused because of this check. */
export function returnedWords(
  { address, by, sender, help, origin }: Returned & { readonly origin?: ReturnedOrigin },
  method: Method,
  steps: readonly string[],
): Words {
  const domain = sender === undefined ? "the sender's domain" : sender.slice(sender.lastIndexOf('@') + 1);
  const reason = origin && REASONS[method](origin);
  return {
    summary: `${by} refused the message to ${address}: ${reason?.says ?? `${domain} did not pass the ${method.toUpperCase()} check`}.`,
    fix: {
      who: 'administrator',
      steps: [...(reason?.steps ?? []), ...steps, ...helpOf({ by, help })],
      difficulty: 'expert',
      takes: 'an hour',
      tools: [],
      prevention: 'Read the DMARC reports of the domain: they show such servers before people notice.',
    },
  };
}
