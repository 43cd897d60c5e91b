import { cite, found, type Finding } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { isOfFirst, turningAway, type Reason } from './acceptance.ts';
import { isMissing } from './arrivals.ts';
import { isReceivedElsewhere } from './mailbox-holder.ts';
import type { Returned } from './returned-message.ts';
import { acceptedSignIns } from './sign-in.ts';
import { symptoms } from './symptoms.ts';

/** What is told of an address whose own receiving host turns messages to it away. */
export interface OwnRecipient extends Returned {
  readonly own: {
    /** somebody has signed in to the mailbox, so that it is there */
    readonly isOpened: boolean;
  };
}

/**
 * Finds why the host that takes the domain's mail takes none for the person's own address. What it answers to one stranger is a
 * warning; where nothing has come for too long besides, it is why.
 */
export function findOwnRecipient(evidence: Evidence, reason: Reason): readonly Finding<OwnRecipient>[] {
  if (isReceivedElsewhere(evidence) || symptoms(evidence).length > 0) return [];
  return turningAway(evidence, reason)
    .slice(0, 1)
    .map((refusal) => {
      const { host, look, said } = refusal;
      const { recipient, port } = look.data;
      return found({
        subject: { kind: 'mailbox', name: recipient },
        certainty: 'likely',
        impact: isMissing(evidence) && isOfFirst(evidence, refusal) ? 'blocks' : 'none',
        accountsFor: [],
        standsAlone: true,
        evidence: [cite(look, `${host}, which takes mail for the domain, asked to take something for ${recipient}, answers: "${said}"`)],
        affects: [{ service: 'smtp', host, port }],
        detail: {
          address: recipient,
          by: host,
          says: said,
          permanent: true,
          own: { isOpened: acceptedSignIns(evidence).length > 0 },
        },
      });
    });
}
