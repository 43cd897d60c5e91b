import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';

export default defineFault({
  complaint: 'My phone asks me whether to trust the server.',
  finds: ['tls/certificate-self-signed'],
  variants: {
    'with the right name': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'self' }) },
    'as a distribution makes it, with the wrong name': {
      breakIt: (lab) =>
        void lab.mailA.certificate({ issuer: 'self', names: ['localhost'], subject: 'localhost', notBefore: -1200, notAfter: 2400 }),
    },
    'long expired': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'self', notBefore: -1200, notAfter: -200 }) },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'self' }, ['submission']) },
    'on IMAP with STARTTLS, RSA': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ issuer: 'self', key: 'rsa-2048' }, ['imap']),
    },
    'of an Exchange server': {
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.web.certificate('autodiscover.example.org', { issuer: 'self' });
      },
    },
  },
});
