import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';

export default defineFault({
  complaint: 'My mail program says the certificate belongs to another server.',
  finds: ['tls/certificate-name-mismatch'],
  variants: {
    'another host of the domain': { breakIt: (lab) => void lab.mailA.certificate({ names: ['www.example.org', 'example.org'] }) },
    'another provider': { breakIt: (lab) => void lab.mailA.certificate({ names: ['mx.example.net'] }) },
    'a wildcard one level too high': { breakIt: (lab) => void lab.mailA.certificate({ names: ['*.org'] }) },
    'a wildcard one level too low': { breakIt: (lab) => void lab.mailA.certificate({ names: ['*.mail.example.org'] }) },
    'a part of a label for a wildcard': { breakIt: (lab) => void lab.mailA.certificate({ names: ['m*.example.org'] }) },
    'only a common name': { breakIt: (lab) => void lab.mailA.certificate({ names: [], subject: 'mail.example.org' }) },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ names: ['smtp-out.example.org'] }, ['submission']) },
    'on POP3 with STARTTLS': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ names: ['pop3.example.org'] }, ['pop3']),
    },
    'of an Exchange server': {
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.web.certificate('autodiscover.example.org', { names: ['mail.example.org'] });
      },
    },
    'of the Exchange server that Outlook was told': {
      settings: ['--exchange', 'autodiscover.example.org'],
      says: [/autodiscover\.example\.org/],
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.web.certificate('autodiscover.example.org', { names: ['www.example.com'] });
      },
    },
  },
});
