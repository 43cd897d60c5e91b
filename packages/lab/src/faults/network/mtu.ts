import { defineFault } from '../../fault.ts';

const IMAPS = ['--imap', 'mail.example.org:993/tls'];

export default defineFault({
  complaint: 'It connects and then hangs.',
  finds: ['network/mtu'],
  variants: {
    'large packets vanish in both directions': { breakIt: (lab) => lab.router.nft('through meta length > 1300 drop') },
    'large packets towards this computer vanish': {
      settings: IMAPS,
      says: [/to this computer/],
      breakIt: (lab) => lab.router.nft('through iifname "wan" meta length > 1200 drop'),
    },
    'large packets from this computer vanish': {
      settings: IMAPS,
      says: [/from this computer/],
      breakIt: (lab) => lab.router.nft('through iifname "lan" meta length > 1300 drop'),
    },
    'a narrow link that says nothing': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      async breakIt(lab) {
        await lab.router.change('link set wan mtu 1290');
        await lab.core.change('link set customer mtu 1290');
        for (const host of [lab.router, lab.core])
          await host.nft('out icmp type destination-unreachable drop', 'out icmpv6 type packet-too-big drop');
      },
    },
    'at the far end, both families, reading and sending': {
      address: 'ann@example.net',
      breakIt: (lab) =>
        lab.core.nft('through iifname "to-mail-b" meta length > 1300 drop', 'through oifname "to-mail-b" meta length > 1300 drop'),
    },
    'IPv4 only, at the far end, sending': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.core.nft('through iifname "to-mail-a" meta length > 1200 drop');
      },
    },
  },
});
