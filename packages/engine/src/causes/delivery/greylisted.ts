import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/greylisted',
  claim: 'The first attempt was put off, as servers do with unknown senders.',
  explanation:
    'Greylisting refuses a new combination of sender, recipient and address once, and takes it when it is tried again. A sound server does that by itself.',
  proof: 'The reply says greylisted, or asks to try again in some minutes.',
  neighbours: ['delivery/rate-limited', 'delivery/network-failure'],
  frequency: 3,
  references: ['RFC 6647'],

  judge: (evidence) => findReturned(evidence, 'greylisted'),

  words({ detail: { address, by } }) {
    return {
      summary: `${by} put off the message to ${address} (greylisting); it is taken when it is tried again.`,
      fix: {
        who: 'sender',
        steps: [
          'Wait: a mail server tries again by itself within minutes to hours.',
          'If it was given up, let the sending server retry from the same address for at least a day.',
        ],
        difficulty: 'easy',
        takes: 'an hour of waiting',
        tools: [],
        prevention: 'Retry from the same address, several times, for days.',
      },
    };
  },
});
