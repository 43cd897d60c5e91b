import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/marked-as-spam',
  claim: 'The message was taken for spam.',
  explanation: 'A filter judged the words, links or form of the message, or what else comes from the same place, and refused it.',
  proof:
    'The reply says spam, unsolicited or bulk mail. A named blocklist or the reputation of the address is told apart, because they are repaired elsewhere.',
  neighbours: ['delivery/sender-blocklisted', 'delivery/poor-reputation', 'delivery/content-rejected'],
  frequency: 4,
  references: ['RFC 5321 section 4.2.2'],

  judge: (evidence) => findReturned(evidence, 'marked-as-spam'),

  words({ detail: { address, by, help } }) {
    return {
      summary: `${by} took the message to ${address} for spam.`,
      fix: {
        who: 'you',
        steps: [
          'Send a plain short message without links and attachments to the same address; if that arrives, it was the content.',
          'Ask the recipient to put your address on their list of known senders.',
          ...(help === undefined ? [] : [`${by} explains its replies and takes requests here: ${help}`]),
        ],
        difficulty: 'moderate',
        takes: 'half an hour',
        tools: [],
        prevention: 'Sign messages (SPF, DKIM, DMARC), send to people who asked for it only, and let them leave easily.',
      },
    };
  },
});
