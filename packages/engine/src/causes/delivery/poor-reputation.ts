import { defineCause } from '../../cause.ts';
import { findReturned, helpOf, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/poor-reputation',
  claim: "The recipient's server does not trust where the message came from.",
  explanation: 'No list is named: the receiving provider judges by its own experience with the sending address, network or domain.',
  proof: 'The reply speaks of reputation, volume, complaints or suspicious sending, or refuses the connection without naming a list.',
  neighbours: ['delivery/sender-blocklisted', 'delivery/rate-limited', 'delivery/marked-as-spam'],
  frequency: 3,
  references: ['RFC 3463 section 3.8'],

  judge: (evidence) => findReturned(evidence, 'poor-reputation'),

  words({ detail: { address, by, says, help } }) {
    return {
      summary: `${by} does not trust the server that sent the message to ${address}: "${says}"`,
      fix: {
        who: 'administrator',
        steps: [
          'See that SPF, DKIM, DMARC and reverse DNS of the sending server are in order.',
          'Send less, and only to people who asked for it, until the reputation has grown; this takes weeks.',
          ...helpOf({ by, help }),
        ],
        difficulty: 'expert',
        takes: 'days to weeks',
        tools: [],
        prevention: 'Begin with small volumes from a new address, and watch complaints.',
      },
    };
  },
});
