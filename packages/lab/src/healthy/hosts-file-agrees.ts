import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The hosts file says what the domain says, and other lines do not concern mail.',
  arrange(lab) {
    lab.client.hosts(`${lab.address.mailA.v4} mail.example.org`, '192.0.2.20 printer.home.test printer');
  },
});
