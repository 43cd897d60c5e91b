import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/recipient-disabled',
  claim: "The recipient's mailbox exists but is closed.",
  explanation: 'The mailbox was suspended, locked or has not been used for a long time. Its provider takes no mail for it.',
  proof:
    'The reply says that the account is disabled, suspended, locked or inactive, or carries 5.2.1 or 5.7.13. An address that was never there is called unknown.',
  neighbours: ['delivery/recipient-unknown', 'delivery/recipient-full', 'auth/account-disabled'],
  frequency: 3,
  references: ['RFC 3463 section 3.3', 'RFC 7372 section 3'],

  judge: (evidence) => findReturned(evidence, 'recipient-disabled'),

  words({ detail: { address } }) {
    return {
      summary: `The mailbox of ${address} is closed or suspended.`,
      fix: {
        who: 'recipient',
        steps: [
          `Ask ${address} by another way for an address that is in use.`,
          'If it is your own old address, ask its provider to open it again.',
        ],
        difficulty: 'easy',
        takes: 'depends on the recipient',
        tools: [],
        prevention: 'Take addresses off lists after the first such reply.',
      },
    };
  },
});
