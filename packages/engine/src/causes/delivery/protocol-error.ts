import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/protocol-error',
  claim: 'The two servers misunderstood each other.',
  explanation: 'A command or address was not understood, or came out of order. One of the programs is old or wrongly set up.',
  proof: 'The reply speaks of syntax, unknown commands or a wrong order, or carries 5.5.x.',
  neighbours: ['delivery/malformed-message', 'delivery/remote-error', 'server/protocol-error'],
  frequency: 1,
  references: ['RFC 5321 section 4.2.2', 'RFC 3463 section 3.6'],

  judge: (evidence) => findReturned(evidence, 'protocol-error'),

  words({ detail: { by, says } }) {
    return {
      summary: `${by} did not understand the sending server: "${says}"`,
      fix: {
        who: 'provider',
        steps: [
          "See that the recipient's address holds no strange signs (spaces, brackets, two @).",
          'If it does not, send the report to your mail provider: the command that was not understood is in it.',
        ],
        difficulty: 'moderate',
        takes: 'half an hour',
        tools: [],
        prevention: 'Update the mail server, and switch off firewalls that rewrite SMTP.',
      },
    };
  },
});
