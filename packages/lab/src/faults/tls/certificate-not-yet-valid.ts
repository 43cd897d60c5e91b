import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'After the server was set up anew my mail program warns of its certificate.',
  finds: ['tls/certificate-not-yet-valid'],
  variants: {
    'leaf, from tomorrow on': { breakIt: (lab) => void lab.mailA.certificate({ notBefore: 1 }) },
    'leaf, from next year on': { breakIt: (lab) => void lab.mailA.certificate({ notBefore: 360, notAfter: 450 }) },
    intermediate: { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'future intermediate' }) },
    'on IMAP with STARTTLS only': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ notBefore: 2 }, ['imap']),
    },
  },
});
