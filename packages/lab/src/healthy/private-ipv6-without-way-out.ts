import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because:
    'The router hands out IPv6 addresses for use at home alone (RFC 4193) and leads nowhere with them; programs prefer IPv4 then (RFC 6724).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  async arrange(lab) {
    await lab.client.host.change(
      '-6 addr del 2001:db8:1::10/64 dev eth0',
      '-6 addr add fd00:aa::10/64 dev eth0 nodad',
      '-6 route replace default via fe80::1 dev eth0',
    );
    await lab.router.nft('through meta nfproto ipv6 drop');
  },
});
