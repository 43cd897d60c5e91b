import { allowOwnResolversOnly } from '../../dns/own-resolvers-only.ts';
import { defineFault } from '../../fault.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'From the office our mail server cannot be found, over the phone it can.',
  finds: ['dns/dnssec-bogus'],
  variants: {
    'the signatures ran out': { settings: CONFIGURED, says: [/ended on/], breakIt: (lab) => lab.dns.sign('example.org', 'expired') },
    'the signatures ran out, and nothing is configured': { breakIt: (lab) => lab.dns.sign('example.org', 'expired') },
    'the signatures begin in the future': {
      settings: CONFIGURED,
      says: [/begin on/],
      breakIt: (lab) => lab.dns.sign('example.org', 'future'),
    },
    'the signatures were dropped, the registry still announces them': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.dns.sign('example.org', 'none'),
    },
    'the registry announces another key': {
      settings: CONFIGURED,
      says: [/do not fit the key/],
      breakIt: (lab) => lab.dns.ds('example.org', 'wrong'),
    },
    'a record was changed after signing': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.sign('example.org', 'tampered', { name: 'mail.example.org', type: 'A', data: '198.51.100.26' });
        lab.dns.remove('mail.example.org', 'AAAA');
      },
    },
    'the IPv4 address was changed after signing, the IPv6 address is in order': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.dns.sign('example.org', 'tampered', { name: 'mail.example.org', type: 'A', data: '203.0.113.77' }),
    },
    'nobody else checks signatures': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.sign('example.org', 'expired');
        lab.resolvers.referenceOne.withoutValidation();
        lab.resolvers.referenceTwo.withoutValidation();
      },
    },
    'one of the two resolvers checks': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.ds('example.org', 'wrong');
        lab.resolvers.two.withoutValidation();
      },
    },
    'in a network that lets nobody ask but its own resolvers': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.ds('example.org', 'wrong');
        await allowOwnResolversOnly(lab);
      },
    },
  },
});
