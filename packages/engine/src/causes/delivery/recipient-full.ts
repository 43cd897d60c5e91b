import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/recipient-full',
  claim: "The recipient's mailbox is full.",
  explanation:
    'The address is right, but the mailbox has no room for more. Nothing can be done on the sending side except to wait or to reach the person otherwise.',
  proof:
    'The reply says that the mailbox is full or over its quota, or carries 5.2.2. A message that is too large for any mailbox is told by its size.',
  neighbours: ['delivery/message-too-large', 'mailbox/over-quota', 'delivery/remote-error'],
  frequency: 4,
  references: ['RFC 3463 section 3.3'],

  judge: (evidence) => findReturned(evidence, 'recipient-full'),

  words({ detail: { address } }) {
    return {
      summary: `The mailbox of ${address} is full.`,
      fix: {
        who: 'recipient',
        steps: [
          `Tell ${address} by another way that the mailbox is full; only its owner can make room.`,
          'Send the message again once they have.',
        ],
        difficulty: 'easy',
        takes: 'depends on the recipient',
        tools: [],
        prevention: 'Let mailboxes warn their owners at 90 percent.',
      },
    };
  },
});
