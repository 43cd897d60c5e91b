import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/sender-blocklisted',
  claim: 'The sending server or domain is on a blocklist.',
  explanation:
    "The recipient's server asks lists of addresses that sent spam, or keeps its own, and finds the sending one there. Everybody who sends through that server is affected.",
  proof:
    'The reply names a list, or says that the address is blocked or listed. Without a list, and where it speaks of reputation, it is that.',
  neighbours: ['delivery/poor-reputation', 'delivery/marked-as-spam', 'domain/blocklisted'],
  frequency: 4,
  references: ['RFC 5782', 'RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'sender-blocklisted'),

  words({ detail: { address, by, help, list } }) {
    return {
      summary: `${list === undefined ? `${by} blocks the server that sent the message` : `The server that sent the message is on the blocklist ${list}`}, so ${address} did not get it.`,
      fix: {
        who: 'administrator',
        steps: [
          "Find out which address was blocked: the reply names it. On a home connection, send through your provider's server with a sign-in.",
          'Look for the reason first (an infected computer, a broken-into account, an open form): a removal before that does not last.',
          help === undefined
            ? "Then ask the list, or the recipient's provider, to take it off; the reply usually holds the link."
            : `Then ask for its removal here: ${help}`,
        ],
        difficulty: 'expert',
        takes: 'a day',
        tools: [],
        prevention: 'Watch the sending address on the large lists, and limit how much one account may send.',
      },
    };
  },
});
