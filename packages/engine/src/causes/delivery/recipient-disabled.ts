import { defineCause, type Words } from '../../cause.ts';
import { findOwnRecipient, type OwnRecipient } from '../../facts/own-recipient.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned | OwnRecipient>({
  id: 'delivery/recipient-disabled',
  claim: "The recipient's mailbox exists but is closed.",
  explanation: 'The mailbox was suspended, locked or has not been used for a long time. Its provider takes no mail for it.',
  proof:
    'The reply says that the account is disabled, suspended, locked or inactive, or carries 5.2.1 or 5.7.13. An address that was never there is called unknown.',
  neighbours: ['delivery/recipient-unknown', 'delivery/recipient-full', 'auth/account-disabled'],
  frequency: 3,
  references: ['RFC 3463 section 3.3', 'RFC 7372 section 3'],

  judge: (evidence) => [...findReturned(evidence, 'recipient-disabled'), ...findOwnRecipient(evidence, 'recipient-disabled')],

  words({ detail }) {
    if ('own' in detail) return ownWords(detail);
    const { address } = detail;
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

/** The host that takes the domain's mail says that the person's own mailbox is closed. */
function ownWords({ address, by, says }: OwnRecipient): Words {
  return {
    summary: `${by} takes no messages for ${address}, because the mailbox is closed or suspended: "${says}"`,
    fix: {
      who: 'administrator',
      steps: [
        'Sign in on the web page of the provider: the reason mostly stands there, for example an open invoice, or a mailbox that sent spam.',
        `Ask whoever runs ${by} to let ${address} receive again; the words of the server above say what they have to look for.`,
        'Send a test message from another provider afterwards.',
      ],
      difficulty: 'easy',
      takes: 'a day',
      tools: ['a web browser'],
      prevention: 'Have invoices and notices of the provider sent to another address than this mailbox.',
    },
  };
}
