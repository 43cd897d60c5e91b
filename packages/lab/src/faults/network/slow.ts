import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

/** Everything works, so this is a warning and no cause of failure. */
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
