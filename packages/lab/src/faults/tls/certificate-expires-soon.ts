import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Everything works. Is anything about to break?',
  finds: [],
  variants: {
    'in three days': {
      warns: ['tls/certificate-expires-soon'],
      breakIt: (lab) => void lab.mailA.certificate({ notBefore: -87, notAfter: 3 }),
    },
    'in an hour': {
      warns: ['tls/certificate-expires-soon'],
      breakIt: (lab) => void lab.mailA.certificate({ notBefore: -89, notAfter: 1 / 24 }),
    },
    'in thirteen days': {
      warns: ['tls/certificate-expires-soon'],
      breakIt: (lab) => void lab.mailA.certificate({ notBefore: -350, notAfter: 13 }, ['submission']),
    },
    'a certificate of six days with four left is in order': {
      breakIt: (lab) => void lab.mailA.certificate({ notBefore: -2, notAfter: 4 }),
    },
  },
});
