import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Since the server was made more secure nobody can connect.',
  finds: ['tls/cipher-mismatch'],
  variants: {
    'Camellia only': {
      breakIt: (lab) =>
        lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CAMELLIA128-SHA256:ECDHE-ECDSA-CAMELLIA256-SHA384' }),
    },
    'ARIA only, which hardly any mail program knows': {
      breakIt: (lab) =>
        lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-ARIA256-GCM-SHA384:ECDHE-ARIA256-GCM-SHA384' }),
    },
    'on IMAP only': {
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CAMELLIA128-SHA256' }, 'dovecot'),
    },
    'on submission with STARTTLS': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CAMELLIA256-SHA384' }, 'postfix'),
    },
    'ciphers for a key the server does not have': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' }, 'postfix'),
    },
  },
});
