import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Sometimes it works and sometimes it does not.',
  finds: ['network/unstable'],
  variants: {
    'a third of all packets lost': { settings: CONFIGURED, breakIt: (lab) => lab.loss(30) },
    'a fifth of all packets lost': { breakIt: (lab) => lab.loss(20) },
    'half of all new connections lost': { settings: CONFIGURED, breakIt: (lab) => lab.loss(50, 'tcp flags syn') },
    'every second question to the only DNS server is lost': {
      // the next try hides it, so that mail works
      finds: [],
      verdict: 'healthy',
      warns: ['network/unstable'],
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        await lab.router.nft(`through ip daddr ${lab.address.resolverOne.v4} udp dport 53 numgen inc mod 2 == 0 drop`);
      },
    },
    'the first of two DNS servers answers every second question': {
      finds: [],
      verdict: 'healthy',
      warns: ['network/unstable'],
      breakIt: (lab) => lab.core.nft(`through ip saddr ${lab.address.resolverOne.v4} udp sport 53 numgen inc mod 2 == 1 drop`),
    },
    'one server only': {
      settings: CONFIGURED,
      says: [/mail\.example\.org/],
      breakIt: (lab) =>
        lab.core.nft(
          `through ip daddr ${lab.address.mailA.v4} numgen random mod 100 < 50 drop`,
          `through ip6 daddr ${lab.address.mailA.v6} numgen random mod 100 < 50 drop`,
        ),
    },
  },
});
