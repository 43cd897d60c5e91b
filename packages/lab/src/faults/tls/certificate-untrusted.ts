import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'My mail program says the issuer of the certificate is unknown.',
  finds: ['tls/certificate-untrusted'],
  variants: {
    'an unlisted root': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'untrusted' }) },
    "the company's own authority, not installed here": { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'private' }) },
    'without its root sent along': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'private', chain: 'leaf only' }) },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'untrusted' }, ['submission']) },
    'on POP3 with STARTTLS': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ issuer: 'untrusted' }, ['pop3']),
    },
  },
});
