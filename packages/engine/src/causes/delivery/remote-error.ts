import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/remote-error',
  claim: "The recipient's server has a fault of its own.",
  explanation:
    'It took the connection and then failed: a full disk, a broken program or a service behind it. Nobody but its administrator can mend that.',
  proof: 'The reply speaks of a local or system error, a failed program or missing disk space. One mailbox that is full is another matter.',
  neighbours: ['delivery/recipient-full', 'delivery/network-failure', 'delivery/policy-rejected'],
  frequency: 3,
  references: ['RFC 3463 section 3.4', 'RFC 5321 section 4.2.3'],

  judge: (evidence) => findReturned(evidence, 'remote-error'),

  words({ detail: { address, by, says } }) {
    return {
      summary: `${by} has a fault of its own and could not take the message to ${address}: "${says}"`,
      fix: {
        who: 'recipient',
        steps: [
          'Send the message again in a few hours.',
          `If it comes back again, tell ${address} by another way; their administrator needs the reply below.`,
        ],
        difficulty: 'easy',
        takes: 'hours of waiting',
        tools: [],
        prevention: 'Watch disk space and the services behind the mail server.',
      },
    };
  },
});
