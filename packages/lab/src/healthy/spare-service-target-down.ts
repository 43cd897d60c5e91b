import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'SRV names a spare server of lower priority that is down; mail programs use the first (RFC 2782).',
  mayWarn: ['domain/srv-invalid'],
  arrange(lab) {
    lab.dns.set('spare.example.org', 'A', lab.address.mailAOld.v4);
    lab.dns.set('_imaps._tcp.example.org', 'SRV', ['0 1 993 mail.example.org.', '20 1 993 spare.example.org.']);
  },
});
