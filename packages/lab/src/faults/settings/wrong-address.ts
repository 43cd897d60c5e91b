import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'My mail program cannot set the account up.',
  finds: ['settings/wrong-address'],
  variants: {
    'two letters swapped': { address: 'ann@exmaple.org', breakIt: () => undefined },
    'a letter doubled': { address: 'ann@exxample.org', breakIt: () => undefined },
    'the ending mistyped': { address: 'ann@example.ogr', breakIt: () => undefined },
    'the servers are right and the address is not': {
      address: 'ann@exmple.org',
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: () => undefined,
    },
    'a domain that takes no mail': {
      address: 'ann@exampel.org',
      breakIt(lab) {
        const zone = lab.dns.zone('exampel.org');
        zone.set('exampel.org', 'MX', ['0 .']);
        zone.set('exampel.org', 'A', [lab.address.web.v4]);
      },
    },
  },
});
