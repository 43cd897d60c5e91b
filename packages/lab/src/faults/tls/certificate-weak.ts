import type { CertificateWish } from '../../authority/certificate-authority.ts';
import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import type { Protocol } from '../../mail/entrances.ts';

/** A certificate of old times on a server that still takes one: today's OpenSSL has to be told so. */
function weaken(lab: Lab, wish: CertificateWish, on?: readonly Protocol[]): void {
  lab.mailA.tls({ min: 'TLSv1.2' });
  lab.mailA.certificate(wish, on);
}

export default defineFault({
  complaint: 'The old phone still gets mail, the new one does not.',
  finds: ['tls/certificate-weak'],
  variants: {
    'an RSA key of 1024 bits': { breakIt: (lab) => weaken(lab, { key: 'rsa-1024' }) },
    'signed with SHA-1': { breakIt: (lab) => weaken(lab, { digest: 'sha1' }) },
    'a weak intermediate': { breakIt: (lab) => weaken(lab, { issuer: 'weak intermediate' }) },
    'on submission only': { breakIt: (lab) => weaken(lab, { key: 'rsa-1024' }, ['submission']) },
  },
});
