import { defineCause } from '../../cause.ts';
import { findReturned, helpOf, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/policy-rejected',
  claim: "The recipient's side refuses the message by a rule of its own.",
  explanation:
    'A rule of the recipient, their administrator or their provider does not let the message in. The reply says no more than that.',
  proof: 'The reply speaks of policy or refuses without a reason that is known. Every more specific reason goes before this one.',
  neighbours: ['delivery/sender-rejected', 'delivery/content-rejected', 'delivery/poor-reputation'],
  frequency: 3,
  references: ['RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'policy-rejected'),

  words({ detail: { address, by, says, help } }) {
    return {
      summary: `${by} refuses the message to ${address} by a rule of its own: "${says}"`,
      fix: {
        who: 'recipient',
        steps: [
          `Ask ${address} by another way to let your address in, or to ask their administrator; the reply below tells them which rule it was.`,
          ...helpOf({ by, help }),
        ],
        difficulty: 'moderate',
        takes: 'depends on the recipient',
        tools: [],
        prevention: 'Say in the reply what the rule wants.',
      },
    };
  },
});
