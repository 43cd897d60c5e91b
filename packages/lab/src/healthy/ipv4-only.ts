import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A computer and a mail server without IPv6 are in order.',
  async arrange(lab) {
    await lab.client.without(6);
    lab.dns.remove('mail.example.org', 'AAAA');
  },
});
