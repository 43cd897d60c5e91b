import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'The old phone still gets mail, the new one does not.',
  finds: ['tls/certificate-weak'],
  variants: {
    'an RSA key of 1024 bits': { breakIt: (lab) => void lab.mailA.certificate({ key: 'rsa-1024' }) },
    'signed with SHA-1': { breakIt: (lab) => void lab.mailA.certificate({ digest: 'sha1' }) },
    'a weak intermediate': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'weak intermediate' }) },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ key: 'rsa-1024' }, ['submission']) },
  },
});
