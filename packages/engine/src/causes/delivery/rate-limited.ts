import { defineCause } from '../../cause.ts';
import { findReturned, helpOf, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/rate-limited',
  claim: 'Too much was sent in too short a time.',
  explanation: 'Servers limit how many messages, recipients or connections they take from one place or account. It passes by itself.',
  proof: "The reply speaks of too many, of a rate, limit or quota of sending. A full mailbox is the recipient's affair.",
  neighbours: ['delivery/poor-reputation', 'delivery/recipient-full', 'delivery/greylisted'],
  frequency: 3,
  references: ['RFC 5321 section 4.5.3.1', 'RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'rate-limited'),

  words({ detail: { address, by, help } }) {
    return {
      summary: `${by} takes no more for now: too much was sent to ${address} or from this account.`,
      fix: {
        who: 'you',
        steps: [
          'Wait an hour (a day for a daily limit) and send again; sending more often makes it longer.',
          'If you did not send that much, change the password: somebody else may be using the account.',
          ...helpOf({ by, help }),
        ],
        difficulty: 'easy',
        takes: 'an hour to a day of waiting',
        tools: [],
        prevention: 'Spread large mailings, or use a service that is made for them.',
      },
    };
  },
});
