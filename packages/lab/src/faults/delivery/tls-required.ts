import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Something about encryption stops my messages.',
  finds: 'delivery/tls-required',
  variants: {
    'Postfix demands it, we do not speak it': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.postfix.encrypted({ smtpd_tls_security_level: 'encrypt' }),
        way: { smtp_tls_security_level: 'none' },
      }),
    },
    'we demand it, Postfix does not offer it': {
      by: ['postfix'],
      arrange: (post) => ({ to: post.postfix.entrance({}), way: { smtp_tls_security_level: 'encrypt' } }),
    },
    'we demand a certificate that can be verified': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.postfix.encrypted({ smtpd_tls_security_level: 'may' }),
        way: { smtp_tls_security_level: 'verify' },
      }),
    },
    'no common version': {
      by: ['postfix'],
      arrange: (post) => ({
        to: post.postfix.encrypted({ smtpd_tls_security_level: 'may', smtpd_tls_protocols: '>=TLSv1.3' }),
        way: { smtp_tls_security_level: 'encrypt', smtp_tls_mandatory_protocols: '<=TLSv1.2' },
      }),
    },
    'the published fingerprint is of another certificate': {
      by: ['postfix'],
      arrange(post) {
        const to = post.postfix.encrypted({ smtpd_tls_security_level: 'may' });
        post.names.dns.set(`_25._tcp.mx.${to.slice(to.indexOf('@') + 1)}`, 'TLSA', `3 1 1 ${'ab'.repeat(32)}`);
        return { to, way: { smtp_tls_security_level: 'dane', smtp_dns_support_level: 'dnssec' } };
      },
    },
  },
});
