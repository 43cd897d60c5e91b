import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A wildcard record lets every name lead to the web server, which knows nothing of mail settings.',
  arrange(lab) {
    lab.dns.set('*.example.org', 'A', lab.address.web.v4);
    lab.dns.set('*.example.org', 'AAAA', lab.address.web.v6);
  },
});
