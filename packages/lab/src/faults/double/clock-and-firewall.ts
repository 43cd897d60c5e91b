import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Every certificate is said to be wrong, and sending does not even get that far.',
  finds: ['tls/clock-wrong', 'firewall/port-blocked'],
  variants: {
    'a year ahead, submission prohibited': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        lab.client.clock(400);
        await lab.core.nft('through tcp dport 587 reject with icmpx admin-prohibited');
      },
    },
  },
});
