import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A domain without DNSSEC is in order.',
  arrange(lab) {
    lab.dns.sign('example.org', 'none');
    lab.dns.ds('example.org', 'none');
  },
});
