import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/virus-detected',
  claim: 'A scanner found malware in the message.',
  explanation:
    "The recipient's or the sender's server scans messages and found something that is known to harm. It may be a false alarm, or this computer may be infected.",
  proof: 'The reply says virus, malware, infected or phishing, or names one.',
  neighbours: ['delivery/content-rejected', 'delivery/marked-as-spam'],
  frequency: 1,
  references: ['RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'virus-detected'),

  words({ detail: { address, by, says } }) {
    return {
      summary: `${by} found malware in the message to ${address}: "${says}"`,
      fix: {
        who: 'you',
        steps: [
          'Scan this computer and the attached file with an up-to-date scanner before sending anything else.',
          'If you never sent the message, change the password of the mailbox.',
          "If the file is certainly clean, share it by a link and tell the scanner's maker.",
        ],
        difficulty: 'moderate',
        takes: 'an hour',
        tools: [],
        prevention: 'Keep the scanner up to date.',
      },
    };
  },
});
