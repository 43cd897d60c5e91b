import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/network-failure',
  claim: 'The servers could not reach each other until the message expired.',
  explanation:
    'The other server did not answer, or the connection broke, again and again. A queue keeps trying for days and then gives the message back.',
  proof: 'The reply speaks of connections that time out or break, or of a message that expired in the queue, and of nothing behind it.',
  neighbours: ['delivery/remote-error', 'delivery/recipient-domain-unknown', 'server/unreachable'],
  frequency: 4,
  references: ['RFC 5321 section 4.5.4.1', 'RFC 3463 section 3.5'],

  judge: (evidence) => findReturned(evidence, 'network-failure'),

  words({ detail: { address, by, permanent } }) {
    return {
      summary: `The message to ${address} could not be handed over${permanent ? '' : ' yet'}: ${by} could not be reached.`,
      fix: {
        who: 'provider',
        steps: [
          ...(permanent ? ['Send the message again later; it is not tried any more.'] : []),
          'If mail to other people arrives, their server or the way to it is at fault: tell them by another way.',
          'If nothing arrives anywhere, your own mail provider has the fault.',
        ],
        difficulty: 'easy',
        takes: 'hours to days of waiting',
        tools: [],
        prevention: 'Keep a second MX, and let queues retry for five days.',
      },
    };
  },
});
