import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'I can read and send, but nobody’s mail reaches me since the web site moved.',
  finds: ['dns/no-mx'],
  variants: {
    'the record is gone, and the domain is a web server': {
      breakIt: (lab) => lab.dns.remove('example.org', 'MX'),
      says: [/example\.org has no MX/],
    },
    'the record is gone, settings as they were': { settings: CONFIGURED, breakIt: (lab) => lab.dns.remove('example.org', 'MX') },
    'the record is gone, and the domain has no address': {
      settings: CONFIGURED,
      breakIt(lab) {
        for (const type of ['MX', 'A', 'AAAA']) lab.dns.remove('example.org', type);
      },
    },
    'the domain says that it takes no mail': { breakIt: (lab) => lab.dns.set('example.org', 'MX', '0 .'), says: [/takes no mail/] },
    'the domain says so, and port 25 is closed here': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.set('example.org', 'MX', '0 .');
        await lab.core.nft('through iifname "customer" tcp dport 25 drop');
      },
    },
    'the record is gone, and the web server is silent': {
      async breakIt(lab) {
        lab.dns.remove('example.org', 'MX');
        await lab.core.nft(
          `through ip daddr ${lab.address.web.v4} tcp dport 25 drop`,
          `through ip6 daddr ${lab.address.web.v6} tcp dport 25 drop`,
        );
      },
    },
    'the record is gone, and the web server takes mail for other domains': {
      settings: CONFIGURED,
      says: [/example\.org has no MX record, and its own address takes no mail for it/],
      breakIt(lab) {
        lab.dns.remove('example.org', 'MX');
        lab.dns.set('example.org', 'A', lab.address.mailB.v4);
        lab.dns.set('example.org', 'AAAA', lab.address.mailB.v6);
      },
    },
    'of an Exchange account': {
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.dns.set('example.org', 'MX', '0 .');
      },
    },
  },
});
