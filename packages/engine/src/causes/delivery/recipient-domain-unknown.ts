import { defineCause } from '../../cause.ts';
import { intendedAddress } from '../../facts/intended-address.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/recipient-domain-unknown',
  claim: "The recipient's domain does not exist or takes no mail.",
  explanation: 'The part behind the @ has no mail server: the name is mistyped, was given up, or its owner says that it takes no mail.',
  proof:
    'The sending server found no such name, no mail server for it, or a null MX. A mailbox that is missing in a domain that takes mail is another matter.',
  neighbours: ['delivery/recipient-unknown', 'delivery/network-failure', 'dns/no-mx'],
  frequency: 4,
  references: ['RFC 5321 section 5.1', 'RFC 7505', 'RFC 3463 section 3.2'],

  judge: (evidence) => findReturned(evidence, 'recipient-domain-unknown'),

  words({ detail: { address } }, evidence) {
    const meant = intendedAddress(address, evidence.complaint.address === '' ? [] : [evidence.complaint.address]);
    return {
      summary: `The domain of ${address} does not exist or takes no mail.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
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
        prevention: 'Check the domain of new addresses when they are entered.',
      },
    };
  },
});
