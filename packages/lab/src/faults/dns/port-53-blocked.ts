import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Since the new firewall nothing finds any server.',
  finds: ['dns/port-53-blocked'],
  variants: {
    'silently, in the local router': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.router.nft('through udp dport 53 drop', 'through tcp dport 53 drop'),
    },
    'prohibited, beyond it': {
      breakIt: (lab) => lab.core.nft('through iifname "customer" meta l4proto { udp, tcp } th dport 53 reject with icmpx admin-prohibited'),
    },
    'as if no port were open, with resets': {
      settings: CONFIGURED,
      breakIt: (lab) =>
        lab.router.nft('through udp dport 53 reject with icmpx port-unreachable', 'through tcp dport 53 reject with tcp reset'),
    },
    'UDP only': { settings: CONFIGURED, says: [/TCP/], breakIt: (lab) => lab.router.nft('through udp dport 53 drop') },
    'TCP only, where an answer is too long for one packet': {
      settings: CONFIGURED,
      says: [/over TCP/],
      async breakIt(lab) {
        for (const resolver of [lab.resolvers.one, lab.resolvers.two]) resolver.config('max-udp-size: 512');
        const many = Array.from({ length: 90 }, (_, index) => `198.51.100.${100 + index}`);
        lab.dns.set('mail.example.org', 'A', [lab.address.mailA.v4, ...many]);
        lab.dns.remove('mail.example.org', 'AAAA');
        await lab.router.nft('through tcp dport 53 drop');
      },
    },
    'with one resolver, over IPv6': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v6);
        await lab.router.nft('through udp dport 53 drop', 'through tcp dport 53 drop');
      },
    },
  },
});
