import { defineCause, type Words } from '../../cause.ts';
import { intendedAddress } from '../../facts/intended-address.ts';
import { findOwnRecipient, type OwnRecipient } from '../../facts/own-recipient.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned | OwnRecipient>({
  id: 'delivery/recipient-unknown',
  claim: "The recipient's server does not know the address.",
  explanation:
    'The domain exists and its server answered, but it has no mailbox by that name. Most often the address was mistyped, or the person has left. Where it is your own address, its receiving server was not told of the mailbox.',
  proof:
    'The reply says in words that the user, mailbox or address is unknown, or carries 5.1.1. A full or closed mailbox says so itself, and a domain that does not exist has no server to answer.',
  neighbours: ['delivery/recipient-disabled', 'delivery/recipient-domain-unknown', 'delivery/policy-rejected'],
  frequency: 5,
  references: ['RFC 3463 section 3.2'],

  judge: (evidence) => [...findReturned(evidence, 'recipient-unknown'), ...findOwnRecipient(evidence, 'recipient-unknown')],

  words({ detail }, evidence) {
    if ('own' in detail) return ownWords(detail);
    const { address, by } = detail;
    const meant = intendedAddress(address, evidence.complaint.address === '' ? [] : [evidence.complaint.address]);
    return {
      summary: `${by} does not know ${address}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      fix: {
        who: 'you',
        steps: [
          meant === undefined
            ? `Look at ${address.includes('@') ? address : 'the address'} letter by letter; one letter, a dot or the ending is often wrong.`
            : `Send the message to ${meant}, if that is who you meant.`,
          'Ask the person by another way for the right address, and correct your address book (and what your program completes by itself).',
        ],
        difficulty: 'easy',
        takes: '5 minutes',
        tools: [],
        prevention: 'Let people type their address twice, or confirm it by a message, before it goes into an address book or a list.',
      },
    };
  },
});

/** The host that takes the domain's mail does not know the person's own address. */
function ownWords({ address, by, says, own: { isOpened } }: OwnRecipient): Words {
  return {
    summary: `${by} takes the mail of the domain, but does not know ${address}: "${says}"`,
    fix: {
      who: isOpened ? 'administrator' : 'you',
      steps: [
        ...(isOpened
          ? []
          : [`Look at ${address} letter by letter. If it is right, the mailbox is gone or was never made: ask whoever runs it.`]),
        `Whoever runs ${by} has to enter ${address} there as an address that has a mailbox; a gateway or filter in front of the mailboxes often keeps a list of its own.`,
        'Send a test message from another provider afterwards, and ask those whose messages came back to send them again.',
      ],
      difficulty: isOpened ? 'moderate' : 'easy',
      takes: isOpened ? '30 minutes' : '5 minutes',
      tools: isOpened ? [`the administration page of ${by}`] : [],
      prevention: 'Let the list of addresses on the receiving server be made from the mailboxes themselves.',
    },
  };
}
