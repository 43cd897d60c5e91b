import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Without an MX record the domain’s own address stands in (RFC 5321 section 5.1).',
  arrange(lab) {
    lab.dns.remove('example.org', 'MX');
    lab.dns.set('example.org', 'A', lab.address.mailA.v4);
    lab.dns.set('example.org', 'AAAA', lab.address.mailA.v6);
  },
});
