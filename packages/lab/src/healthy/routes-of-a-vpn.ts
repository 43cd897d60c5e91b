import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A VPN covers the default route by two halves of all addresses, and takes the default route away.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  async arrange(lab) {
    await lab.client.host.change(
      'route del default',
      '-6 route del default',
      'route add 0.0.0.0/1 via 192.0.2.1 dev eth0',
      'route add 128.0.0.0/1 via 192.0.2.1 dev eth0',
      '-6 route add ::/1 via 2001:db8:1::1 dev eth0',
      '-6 route add 8000::/1 via 2001:db8:1::1 dev eth0',
    );
  },
});
