import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Names are found only now and then, and the certificate has run out.',
  finds: ['dns/resolver-failing', 'tls/certificate-expired'],
  variants: {
    'the only resolver refuses the domain, and the certificate expired': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        lab.client.resolvers(lab.address.resolverOne.v4);
        lab.resolvers.one.config('local-zone: "example.org." refuse');
        lab.mailA.certificate({ notAfter: -3 });
      },
    },
  },
});
