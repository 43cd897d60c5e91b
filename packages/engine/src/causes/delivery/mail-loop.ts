import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/mail-loop',
  claim: 'The message went round in circles.',
  explanation:
    'Two servers or forwards each think that the other is responsible, so the message passed through them until the limit of hops.',
  proof: 'The reply speaks of too many hops or of a loop, or carries 5.4.6.',
  neighbours: ['delivery/forward-broken', 'delivery/network-failure'],
  frequency: 2,
  references: ['RFC 5321 section 6.3', 'RFC 3463 section 3.5'],

  judge: (evidence) => findReturned(evidence, 'mail-loop'),

  words({ detail: { address } }) {
    return {
      summary: `The message to ${address} went round in circles until it was given up.`,
      fix: {
        who: 'administrator',
        steps: [
          'Look at the Received lines of the returned message: the servers that repeat are the circle.',
          'Take away one of the forwards, or correct which domains each server calls its own and where the MX leads.',
        ],
        difficulty: 'moderate',
        takes: 'an hour',
        tools: [],
        prevention: 'Change MX, list of own domains and forwards together.',
      },
    };
  },
});
