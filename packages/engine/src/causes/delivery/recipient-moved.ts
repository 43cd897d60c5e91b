import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/recipient-moved',
  claim: 'The recipient has another address now.',
  explanation: 'The server knows that the mailbox has moved and does not forward the message.',
  proof: 'The reply is 551, carries 5.1.6, or names a new address.',
  neighbours: ['delivery/recipient-unknown'],
  frequency: 1,
  references: ['RFC 5321 section 3.4', 'RFC 3463 section 3.2'],

  judge: (evidence) => findReturned(evidence, 'recipient-moved'),

  words({ detail: { address, says } }) {
    return {
      summary: `${address} has moved: the server says "${says}"`,
      fix: {
        who: 'you',
        steps: [
          'Look for the new address in the reply, or ask the person for it.',
          'Send the message there, and change your address book.',
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: [],
        prevention: 'Let an old address answer with the new one for a year.',
      },
    };
  },
});
