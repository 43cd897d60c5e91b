import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/message-too-large',
  claim: "The message is larger than the recipient's server takes.",
  explanation:
    'Servers limit the size of a message. Attachments grow by a third when they are sent, so a file just under the limit is already too large.',
  proof: 'The reply says that the message is too large, or carries 5.2.3, 5.3.4 or 552 with words about size.',
  neighbours: ['delivery/recipient-full', 'delivery/content-rejected'],
  frequency: 3,
  references: ['RFC 1870 section 6', 'RFC 3463 section 3.4'],

  judge: (evidence) => findReturned(evidence, 'message-too-large'),

  words({ detail: { address, by } }) {
    return {
      summary: `The message to ${address} is larger than ${by} takes.`,
      fix: {
        who: 'you',
        steps: [
          'Send a link to the file instead of the file, or make it smaller; attachments grow by a third on their way.',
          'Or split it over several messages.',
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention: 'Share large files by a link.',
      },
    };
  },
});
