import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/content-rejected',
  claim: 'The message was refused for what is in it.',
  explanation: "The recipient's server does not take this kind of attachment, link or content.",
  proof: 'The reply speaks of an attachment, a link, or content that is not allowed. Where it says spam or virus, those are meant.',
  neighbours: ['delivery/marked-as-spam', 'delivery/virus-detected', 'delivery/policy-rejected'],
  frequency: 2,
  references: ['RFC 3463 section 3.7'],

  judge: (evidence) => findReturned(evidence, 'content-rejected'),

  words({ detail: { address, by, says } }) {
    return {
      summary: `${by} refuses the message to ${address} for its content: "${says}"`,
      fix: {
        who: 'you',
        steps: [
          'Look which attachment or link the reply speaks of; programs, scripts, macros and password-protected archives are refused most often.',
          'Send the file by a link, or ask the recipient how they want to get it.',
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention: 'Share programs and archives by a link.',
      },
    };
  },
});
