import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A mail server without an IPv4 address is in order for whoever has IPv6.',
  arrange(lab) {
    lab.dns.remove('mail.example.org', 'A');
  },
});
