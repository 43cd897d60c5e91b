import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A spare MX that is down costs nothing while the first one answers (RFC 5321 section 5.1).',
  mayWarn: ['dns/mx-unusable'],
  arrange(lab) {
    lab.dns.set('spare.example.org', 'A', lab.address.mailAOld.v4);
    lab.dns.set('example.org', 'MX', ['10 mail.example.org.', '20 spare.example.org.']);
  },
});
