import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'The server cannot be found, but my neighbour’s computer finds it.',
  finds: ['dns/resolver-failing'],
  variants: {
    'it refuses everything': {
      settings: CONFIGURED,
      breakIt: (lab) => [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('local-zone: "." refuse')),
    },
    'it refuses this computer’s network': {
      breakIt: (lab) =>
        [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('access-control: 192.0.2.0/26 refuse')),
    },
    'it refuses this domain': {
      settings: CONFIGURED,
      breakIt: (lab) => [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('local-zone: "example.org." refuse')),
    },
    'it finds no name at all': {
      settings: CONFIGURED,
      says: [/no name at all/],
      breakIt: (lab) => [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('local-zone: "." always_nxdomain')),
    },
    'it gives empty answers for everything': {
      settings: CONFIGURED,
      says: [/no name at all/],
      breakIt: (lab) => [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('local-zone: "." always_nodata')),
    },
    'it leaves questions for IPv6 addresses without an answer': {
      settings: CONFIGURED,
      says: [/IPv6 address/],
      // the type of a question stands behind the 12 octets of the header and the 18 of this name; AAAA is 28
      breakIt: ({ router, address: { resolverOne, resolverTwo } }) =>
        router.nft(`through ip daddr { ${resolverOne.v4}, ${resolverTwo.v4} } udp dport 53 @th,304,16 28 drop`),
    },
    'it waits in vain for those it would ask, and says nothing': {
      settings: CONFIGURED,
      says: [/is there, but no question gets an answer/],
      breakIt: (lab) =>
        [lab.resolvers.one, lab.resolvers.two].forEach((resolver) =>
          resolver.clause('forward-zone:', '  name: "."', `  forward-addr: ${lab.address.nobodyFar.v4}`),
        ),
    },
    'it is a name server of its own zones, and only refers to others': {
      settings: CONFIGURED,
      says: [/looks no names up for others/],
      breakIt: (lab) => lab.client.resolvers(lab.address.root.v4),
    },
    'every name server is nearly a second away, and nothing comes in time': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.delayAt('authority', 900),
    },
    'it forwards this domain to a server that refuses': {
      settings: CONFIGURED,
      breakIt: (lab) =>
        [lab.resolvers.one, lab.resolvers.two].forEach((resolver) =>
          resolver.clause('forward-zone:', '  name: "example.org."', `  forward-addr: ${lab.address.root.v4}`),
        ),
    },
    'its clock is wrong, so it trusts no signature': {
      settings: CONFIGURED,
      breakIt: (lab) =>
        [lab.resolvers.one, lab.resolvers.two].forEach((resolver) => resolver.config('val-override-date: "20200101000000"')),
    },
    'the only one answers with an error for one name': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        lab.resolvers.one.config('local-zone: "mail.example.org." refuse');
      },
    },
    'the first refuses, the second answers': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.resolvers.one.config('local-zone: "." refuse'),
    },
    'it refuses one host, and the spare is down': {
      settings: CONFIGURED,
      mayWarn: ['dns/resolver-unreachable'],
      breakIt(lab) {
        lab.resolvers.one.config('local-zone: "mail.example.org." refuse');
        lab.client.resolvers(lab.address.resolverOne.v4, lab.address.nobodyFar.v4);
      },
    },
    'a spare refuses: worth a word, no more': {
      settings: CONFIGURED,
      finds: [],
      verdict: 'healthy',
      warns: ['dns/resolver-failing'],
      breakIt: (lab) => lab.resolvers.two.config('local-zone: "." refuse'),
    },
  },
});
