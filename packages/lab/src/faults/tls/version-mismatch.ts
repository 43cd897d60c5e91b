import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'After the update my mail program cannot connect any more.',
  finds: ['tls/version-mismatch'],
  variants: {
    'TLS 1.0 and 1.1 only': { breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1', max: 'TLSv1.1' }) },
    'TLS 1.0 only': { breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1', max: 'TLSv1' }) },
    'on IMAP only': { breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1', max: 'TLSv1.1' }, 'dovecot') },
    'on submission with STARTTLS': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1.1', max: 'TLSv1.1' }, 'postfix'),
    },
    'on POP3 with STARTTLS': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => lab.mailA.tls({ min: 'TLSv1', max: 'TLSv1' }, 'dovecot'),
    },
    'an old server (openssl s_server) at the IMAP port, other entrances gone': {
      breakIt(lab) {
        lab.mailA.stop('imap', 'pop3', 'pop3s', 'sieve');
        lab.mailA.openssl(993, '-tls1_1', '-cipher', 'ALL:@SECLEVEL=0');
      },
    },
  },
});
