import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The MX is a filter of another operator, which hands on to the mailbox; that is how spam filters are bought.',
  arrange(lab) {
    lab.mailB.postfix({ relay_domains: 'example.org' });
    lab.dns.set('example.org', 'MX', ['10 mail.example.net.']);
  },
});
