import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/malformed-message',
  claim: 'The message itself breaks the standards.',
  explanation: 'A header is missing or doubled, a line is too long, or signs stand where none may. Strict servers refuse such messages.',
  proof: 'The reply speaks of headers, line ends, line length or RFC 5322.',
  neighbours: ['delivery/content-rejected', 'delivery/protocol-error'],
  frequency: 2,
  references: ['RFC 5322 section 3.6', 'RFC 5321 section 2.3.8'],

  judge: (evidence) => findReturned(evidence, 'malformed-message'),

  words({ detail: { address, by, says } }) {
    return {
      summary: `${by} refused the message to ${address} because it breaks the standard: "${says}"`,
      fix: {
        who: 'sender',
        steps: [
          'Send the same text with another program; if that arrives, the first one writes broken messages.',
          'Let whoever runs the sending program correct the header or line that the reply names.',
        ],
        difficulty: 'moderate',
        takes: 'an hour',
        tools: [],
        prevention: 'Let messages be written by a maintained library.',
      },
    };
  },
});
