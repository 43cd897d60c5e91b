import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/sender-rejected',
  claim: "The recipient's server does not accept the sender.",
  explanation:
    "The sender's address or domain does not exist for the other side, may not send there (a closed group or list), or does not belong to the account that sent it.",
  proof: "The reply names the sender's address or domain, speaks of who may send, or answers MAIL FROM with a bare no.",
  neighbours: ['delivery/relay-denied', 'delivery/spf-fail', 'settings/sender-mismatch'],
  frequency: 3,
  references: ['RFC 3463 section 3.2', 'RFC 5321 section 3.3'],

  judge: (evidence) => findReturned(evidence, 'sender-rejected'),

  words({ detail: { address, by, sender } }) {
    return {
      summary: `${by} does not accept ${sender === undefined ? 'the sender' : `${sender} as the sender`} of a message to ${address}.`,
      fix: {
        who: 'you',
        steps: [
          "See that the sender's address in your mail program is written right, exists, and can itself receive mail.",
          'For a group or list: become a member, or ask its owner to let your address write there.',
        ],
        difficulty: 'easy',
        takes: '15 minutes',
        tools: [],
        prevention: 'Send only from addresses that exist and can be answered.',
      },
    };
  },
});
