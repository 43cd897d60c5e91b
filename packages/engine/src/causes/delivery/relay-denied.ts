import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/relay-denied',
  claim: 'The server does not pass the message on for this sender.',
  explanation:
    'A server takes mail for its own people, and passes mail on only for those who signed in. Either the sign-in was missing, or the message came to a server that is not responsible for the recipient.',
  proof: 'The reply speaks of relaying or of a sign-in that is required. A sender whom the server knows and refuses is another matter.',
  neighbours: ['delivery/sender-rejected', 'auth/bad-credentials', 'dns/mx-elsewhere'],
  frequency: 3,
  references: ['RFC 5321 section 7.9', 'RFC 4954 section 6', 'RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'relay-denied'),

  words({ detail: { address, by } }) {
    return {
      summary: `${by} does not pass on the message to ${address}: it wants a sign-in, or is not responsible for that domain.`,
      fix: {
        who: 'you',
        steps: [
          'Switch on the sign-in for outgoing mail in your mail program, with the same user name as for reading (port 465 or 587).',
          "If the sign-in is on, the recipient's MX may name a wrong server: tell their administrator.",
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention: 'Use submission (465 or 587) with a sign-in on every device.',
      },
    };
  },
});
