import { defineCause } from '../../cause.ts';
import { intendedAddress } from '../../facts/intended-address.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/recipient-unknown',
  claim: "The recipient's server does not know the address.",
  explanation:
    'The domain exists and its server answered, but it has no mailbox by that name. Most often the address was mistyped, or the person has left.',
  proof:
    'The reply says in words that the user, mailbox or address is unknown, or carries 5.1.1. A full or closed mailbox says so itself, and a domain that does not exist has no server to answer.',
  neighbours: ['delivery/recipient-disabled', 'delivery/recipient-domain-unknown', 'delivery/policy-rejected'],
  frequency: 5,
  references: ['RFC 3463 section 3.2'],

  judge: (evidence) => findReturned(evidence, 'recipient-unknown'),

  words({ detail: { address, by } }, evidence) {
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
