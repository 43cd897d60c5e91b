import { defineFault } from '../../fault.ts';
import { playMxProvider } from '../../web/known-providers.ts';
import { publishExchange } from '../../web/publish-exchange.ts';

export default defineFault({
  complaint: 'Since this morning my mail program says it cannot verify the server.',
  finds: ['tls/certificate-expired'],
  variants: {
    'leaf, two days ago': { breakIt: (lab) => void lab.mailA.certificate({ notAfter: -2 }), says: [/mail\.example\.org.*expired/] },
    'leaf, an hour ago': { breakIt: (lab) => void lab.mailA.certificate({ notAfter: -1 / 24 }) },
    'leaf, three years ago': { breakIt: (lab) => void lab.mailA.certificate({ notBefore: -1500, notAfter: -1100 }) },
    intermediate: { breakIt: (lab) => void lab.mailA.certificate({ issuer: 'expired intermediate' }), says: [/Issuing CA 1/] },
    'on POP3 with STARTTLS only': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ notAfter: -1 }, ['pop3']),
    },
    'on IMAP with STARTTLS': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ notAfter: -1 }, ['imap']),
    },
    'on submission only': { breakIt: (lab) => void lab.mailA.certificate({ notAfter: -4 }, ['submission']) },
    'on submission with STARTTLS': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) => void lab.mailA.certificate({ notAfter: -4 }, ['submission']),
    },
    'and no clock of the web answers': {
      async breakIt(lab) {
        lab.mailA.certificate({ notAfter: -2, withoutUrls: true });
        lab.client.configuration({ referenceTime: [] });
      },
    },
    'of a provider that only the MX record names': {
      breakIt: (lab) => playMxProvider(lab, { notAfter: -6 }),
    },
    'of an Exchange server': {
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        lab.web.certificate('autodiscover.example.org', { notAfter: -2 });
      },
      says: [/autodiscover\.example\.org.*expired/],
    },
    'for two people of the domain, told once': {
      also: ['bob@example.org'],
      breakIt: (lab) => void lab.mailA.certificate({ notAfter: -2 }),
    },
  },
});
