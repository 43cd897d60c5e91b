import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';
import { sendElsewhere } from '../../mail/sending-elsewhere.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

const IMAP = ['--imap', 'mail.example.org:993/tls'];
const BOTH = [...IMAP, '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'At home mail works, in the hotel it does not.',
  finds: ['firewall/port-blocked'],
  variants: {
    'IMAP silently, in the local router': { says: [/993/], breakIt: (lab) => lab.router.nft('through tcp dport 993 drop') },
    'sending silently, beyond the local network': {
      settings: BOTH,
      says: [/465/],
      breakIt: (lab) => lab.core.nft('through tcp dport 465 drop'),
    },
    'both ports for sending, silently': { says: [/465/], breakIt: (lab) => lab.router.nft('through tcp dport { 465, 587 } drop') },
    'all mail ports, silently, while the web works': {
      says: [/465.*993|993.*465/],
      breakIt: (lab) => lab.router.nft('through tcp dport { 25, 110, 143, 465, 587, 993, 995, 4190 } drop'),
    },
    'everything but the web, silently': { breakIt: (lab) => lab.core.nft('through tcp dport != { 53, 80, 443 } ct state new drop') },
    'IMAP, prohibited by a router beyond': {
      settings: IMAP,
      breakIt: (lab) => lab.core.nft('through tcp dport 993 reject with icmpx admin-prohibited'),
    },
    'POP3 with STARTTLS, prohibited in the local router': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => lab.router.nft('through tcp dport 110 reject with icmpx admin-prohibited'),
    },
    'all mail ports, "host unreachable"': {
      breakIt: (lab) => lab.router.nft('through tcp dport { 25, 110, 143, 465, 587, 993, 995 } reject with icmpx host-unreachable'),
    },
    'sending, "port unreachable"': {
      breakIt: (lab) => lab.router.nft('through tcp dport { 465, 587 } reject with icmpx port-unreachable'),
    },
    'one IMAP port, reset near the client': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => lab.router.nft('through tcp dport 143 reject with tcp reset'),
    },
    'one sending port, reset near the server': {
      settings: BOTH,
      breakIt: (lab) => lab.core.nft('through tcp dport 465 reject with tcp reset'),
    },
    'sending, reset near the client, on a long way': {
      async breakIt(lab) {
        await lab.delay(60);
        await lab.router.nft('through tcp dport { 465, 587 } reject with tcp reset');
      },
    },
    "at the server's own firewall": {
      async breakIt(lab) {
        await lab.hosts['mail-a'].nft('in tcp dport 993 drop');
      },
    },
    'services on two hosts, both ports for sending, silently': {
      says: [/465/, /relay/],
      async breakIt(lab) {
        sendElsewhere(lab, { sound: true });
        await lab.router.nft('through tcp dport { 465, 587 } drop');
      },
    },
    'services on two hosts, all mail ports reset near the client': {
      says: [/relay/, /mail\.example/],
      async breakIt(lab) {
        sendElsewhere(lab, { sound: true });
        await lab.router.nft('through tcp dport { 25, 110, 143, 465, 587, 993, 995, 4190 } reject with tcp reset');
      },
    },
    'over IPv4 only': { settings: IMAP, breakIt: (lab) => lab.router.nft('through meta nfproto ipv4 tcp dport 993 drop') },
    'everything but names and the web, reset': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => lab.core.nft('through iifname "customer" tcp dport != { 53, 80, 443 } reject with tcp reset'),
    },
    'everything but names and the web, prohibited': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) =>
        lab.router.nft(
          'through tcp dport { 53, 80, 443 } accept',
          'through meta l4proto tcp ct direction original reject with icmpx admin-prohibited',
        ),
    },
    'all of TCP, reset near the client, while names are answered': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/refuses every connection/],
      breakIt: (lab) => lab.router.nft('through meta l4proto tcp reject with tcp reset'),
    },
    'sending, prohibited over IPv4 and reset over IPv6': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) =>
        lab.core.nft(
          'through ip protocol tcp tcp dport { 25, 465, 587 } reject with icmp host-prohibited',
          'through ip6 nexthdr tcp tcp dport { 25, 465, 587 } reject with tcp reset',
        ),
    },
    'all mail ports over IPv6, prohibited': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => lab.router.nft('through ip6 nexthdr tcp tcp dport { 143, 465, 587, 993 } reject with icmpv6 admin-prohibited'),
    },
    'over IPv6 only': { settings: BOTH, breakIt: (lab) => lab.core.nft('through meta nfproto ipv6 tcp dport 465 drop') },
    "at the server's own firewall, for one network, as against guessers of passwords": {
      settings: BOTH,
      breakIt: (lab) =>
        lab.hosts['mail-a'].nft(
          'in ip saddr 192.0.2.0/26 tcp dport { 143, 993 } reject',
          'in ip6 saddr 2001:db8:1::/64 tcp dport { 143, 993 } reject',
        ),
    },
    'nothing is published': {
      settings: BOTH,
      async breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        await lab.router.nft('through tcp dport 993 drop');
      },
    },
    'without IPv6 here': {
      async breakIt(lab) {
        await lab.client.without(6);
        await lab.router.nft('through tcp dport 993 drop');
      },
    },
    'silently, to Exchange at 443': {
      settings: ['--exchange', 'autodiscover.example.org'],
      says: [/443/],
      async breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.dns.set('autodiscover.example.org', 'A', lab.address.mailA.v4);
        lab.dns.remove('autodiscover.example.org', 'AAAA');
        await lab.router.nft(`through ip daddr ${lab.address.mailA.v4} tcp dport 443 drop`);
      },
    },
  },
});
