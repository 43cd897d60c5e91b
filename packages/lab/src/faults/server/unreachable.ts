import { defineFault } from '../../fault.ts';
import { sendElsewhere } from '../../mail/sending-elsewhere.ts';

export default defineFault({
  complaint: 'My mail program says: the server cannot be reached.',
  finds: ['server/unreachable'],
  variants: {
    'the host is switched off': { breakIt: (lab) => lab.vanish(lab.address.mailA) },
    'the host is switched off, one protocol configured': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: (lab) => lab.vanish(lab.address.mailA),
    },
    'everything to it is dropped on the way': {
      breakIt: ({ core, address: { mailA } }) => core.nft(`through ip daddr ${mailA.v4} drop`, `through ip6 daddr ${mailA.v6} drop`),
    },
    'its network has no route': {
      async breakIt({ core, address: { mailA } }) {
        await core.change(`route replace unreachable ${mailA.v4}/32`, `-6 route replace unreachable ${mailA.v6}/128`);
      },
    },
    'the host for sending is switched off, reading works': {
      says: [/relay/],
      async breakIt(lab) {
        sendElsewhere(lab, { sound: true });
        await lab.core.nft(`through ip daddr ${lab.mailA.oldAddress.v4} drop`, `through ip6 daddr ${lab.mailA.oldAddress.v6} drop`);
      },
    },
    'one of two addresses': {
      says: [/One address/],
      breakIt: ({ dns, address: { mailA, nobodyFar } }) => void dns.set('mail.example.org', 'A', [mailA.v4, nobodyFar.v4]),
    },
    'everybody is told a private address': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/exists within a private network only/],
      breakIt({ dns }) {
        dns.set('mail.example.org', 'A', '10.1.2.3');
        dns.set('mail.example.org', 'AAAA', 'fd00::25');
      },
    },
    'everybody is told the address of nobody': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/stands for the very computer that asks/],
      breakIt({ dns }) {
        dns.set('mail.example.org', 'A', '0.0.0.0');
        dns.remove('mail.example.org', 'AAAA');
      },
    },
    'without IPv6 here': {
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.vanish(lab.address.mailA);
      },
    },
  },
});
