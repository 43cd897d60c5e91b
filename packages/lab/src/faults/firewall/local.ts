import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Since the new security software was installed mail does not work.',
  finds: ['firewall/local'],
  variants: {
    'one port, silently': { says: [/993/], breakIt: (lab) => lab.client.nft('out tcp dport 993 drop') },
    'one port, silently, seen with all rights': { privileged: true, breakIt: (lab) => lab.client.nft('out tcp dport 993 drop') },
    'the sending ports, refused': {
      settings: CONFIGURED,
      says: [/465/],
      breakIt: (lab) => lab.client.nft('out tcp dport { 25, 465, 587 } reject'),
    },
    'one port, reset': { settings: CONFIGURED, breakIt: (lab) => lab.client.nft('out tcp dport 993 reject with tcp reset') },
    'one port, prohibited': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft('out tcp dport 993 reject with icmpx admin-prohibited'),
    },
    'all mail ports': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft('out tcp dport { 25, 110, 143, 465, 587, 993, 995, 4190 } drop'),
    },
    'the address of the server': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.client.nft(`out ip daddr ${lab.address.mailA.v4} drop`, `out ip6 daddr ${lab.address.mailA.v6} drop`),
    },
    'everything, as a VPN does that is off': { breakIt: (lab) => lab.client.nft('out oifname "lo" accept', 'out drop') },
    'questions to resolvers': { breakIt: (lab) => lab.client.nft('out meta l4proto { tcp, udp } th dport 53 drop') },
  },
});
