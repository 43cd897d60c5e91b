import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'TLS 1.2 with forward secrecy is still in order (RFC 9325 section 3.1.1).',
  arrange(lab) {
    lab.mailA.tls({ min: 'TLSv1.2', max: 'TLSv1.2', ciphers: 'ECDHE+AESGCM' });
  },
});
