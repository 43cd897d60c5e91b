import { defineCause } from '../../cause.ts';
import { findReturned, helpOf, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/suppressed',
  claim: 'The sending service did not even try, because an earlier message came back.',
  explanation: 'Services that send for many keep a list of addresses that bounced or complained, and do not try them again.',
  proof: 'The reply speaks of a suppression list, or of earlier bounces, and comes from the sending service itself.',
  neighbours: ['delivery/recipient-unknown', 'delivery/policy-rejected'],
  frequency: 2,
  references: ['RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'suppressed'),

  words({ detail: { address, by, help } }) {
    return {
      summary: `The sending service did not try ${address}, because an earlier message to it came back.`,
      fix: {
        who: 'you',
        steps: [
          'Find out whether the address is right now.',
          'If it is, take it off the suppression list of the sending service, then send again.',
          ...helpOf({ by, help }),
        ],
        difficulty: 'easy',
        takes: '15 minutes',
        tools: [],
        prevention: 'Look at the suppression list before a person writes that they get nothing.',
      },
    };
  },
});
