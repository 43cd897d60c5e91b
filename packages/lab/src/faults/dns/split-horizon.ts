import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'At home it works, in the office it does not.',
  finds: ['dns/split-horizon'],
  variants: {
    'inside, the name leads to a place where nobody listens': {
      settings: CONFIGURED,
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('mail.example.org', 'A', lab.address.mailAOld.v4)),
    },
    'a filter answers that it is nowhere': {
      settings: CONFIGURED,
      says: [/allow mail\.example\.org/],
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('mail.example.org', 'A', '0.0.0.0')),
    },
    'inside, the name leads to the web server': {
      settings: CONFIGURED,
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('mail.example.org', 'A', lab.address.web.v4)),
    },
    'inside, the name leads to nobody': {
      settings: CONFIGURED,
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('mail.example.org', 'A', lab.address.nobodyHere.v4)),
    },
    'the inside zone does not have the name': {
      settings: CONFIGURED,
      breakIt: (lab) =>
        inside(lab).forEach((resolver) =>
          resolver.config(
            'local-zone: "example.org." static',
            'local-data: "example.org. 3600 IN SOA dc1.example.org. admin.example.org. 42 3600 600 86400 300"',
            'local-data: "example.org. 3600 IN NS dc1.example.org."',
            `local-data: "dc1.example.org. 3600 IN A ${lab.address.resolverOne.v4}"`,
          ),
        ),
    },
    'inside, every name of the domain leads to the web server': {
      settings: CONFIGURED,
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('example.org', 'A', lab.address.web.v4)),
    },
    'the inside name has no address': {
      settings: CONFIGURED,
      breakIt: (lab) => inside(lab).forEach((resolver) => resolver.override('mail.example.org', 'TXT', 'inside')),
    },
  },
});

function inside(lab: Lab) {
  return [lab.resolvers.one, lab.resolvers.two];
}
