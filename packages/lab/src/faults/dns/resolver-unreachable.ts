import { allowOwnResolversOnly } from '../../dns/own-resolvers-only.ts';
import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Server not found, in every program.',
  finds: ['dns/resolver-unreachable'],
  variants: {
    'no DNS server runs there': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        lab.resolvers.one.stop();
      },
    },
    'nobody has its address, on this network': { breakIt: (lab) => lab.client.resolvers(lab.address.nobodyHere.v4) },
    'nobody has its address, far away': { settings: CONFIGURED, breakIt: (lab) => lab.client.resolvers(lab.address.nobodyFar.v4) },
    'silence, and others answer': {
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        await lab.core.nft(`through ip daddr ${lab.address.resolverOne.v4} drop`);
      },
    },
    'it is prohibited, and others answer': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        await lab.router.nft(`through ip daddr ${lab.address.resolverOne.v4} reject with icmpx admin-prohibited`);
      },
    },
    'both are down': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.resolvers.one.stop();
        lab.resolvers.two.stop();
      },
    },
    'the first is down, the second answers': { settings: CONFIGURED, breakIt: (lab) => lab.resolvers.one.stop() },
    'over IPv6': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v6);
        await lab.core.nft(`through ip6 daddr ${lab.address.resolverOne.v6} drop`);
      },
    },
    'its address is of a kind that this computer does not have': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v6);
        await lab.client.without(6);
      },
    },
    'a mail server was entered as DNS server': { settings: CONFIGURED, breakIt: (lab) => lab.client.resolvers(lab.address.mailA.v4) },
    'a spare is down: worth a word, no more': {
      finds: [],
      verdict: 'healthy',
      warns: ['dns/resolver-unreachable'],
      breakIt: (lab) => lab.resolvers.two.stop(),
    },
    'a spare is silent: worth a word, no more': {
      finds: [],
      verdict: 'healthy',
      warns: ['dns/resolver-unreachable'],
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.resolvers(lab.address.resolverOne.v4, lab.address.nobodyHere.v4),
    },
    'the first is down, in a network that lets nobody ask but its own': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.resolvers.one.stop();
        await allowOwnResolversOnly(lab);
      },
    },
    'the only one is down, in a network that lets nobody ask but its own': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        lab.resolvers.one.stop();
        await allowOwnResolversOnly(lab);
      },
    },
  },
});
