import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

/** The resolvers know the root; what the cable adds is all that their answers wait for. */
async function slowNames(lab: Lab, roundTripMs: number): Promise<void> {
  const { one, two, referenceOne, referenceTwo } = lab.resolvers;
  await lab.settle();
  for (const resolver of [one, two, referenceOne, referenceTwo]) await resolver.prime('.', 'NS');
  await lab.delayAt('resolver', roundTripMs);
}

/** Where everything works in the end, this is a warning and no cause of failure. */
export default defineFault({
  complaint: 'Everything takes ages.',
  finds: [],
  variants: {
    'a second for each round trip': {
      verdict: 'healthy',
      warns: ['network/slow'],
      settings: CONFIGURED,
      breakIt: (lab) => lab.delay(1000),
    },
    'to every DNS server six seconds': {
      finds: ['network/slow'],
      settings: CONFIGURED,
      says: [/Every DNS server.*6\.\d seconds/],
      breakIt: (lab) => slowNames(lab, 6000),
    },
    'to every DNS server four seconds, and nothing configured': {
      finds: ['network/slow'],
      breakIt: (lab) => slowNames(lab, 4200),
    },
    'IPv4 only, 1.2 seconds': {
      verdict: 'healthy',
      warns: ['network/slow'],
      settings: CONFIGURED,
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.delay(1200);
      },
    },
  },
});
