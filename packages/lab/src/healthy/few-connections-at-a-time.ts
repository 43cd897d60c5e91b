import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A server may limit how many connections one client holds at a time.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  async arrange(lab) {
    await lab.core.nft(
      'add set inet lab few4 { type ipv4_addr; flags dynamic; }',
      'add set inet lab few6 { type ipv6_addr; flags dynamic; }',
      'through tcp dport { 143, 465, 587, 993 } ct state new add @few4 { ip saddr ct count over 4 } drop',
      'through tcp dport { 143, 465, 587, 993 } ct state new add @few6 { ip6 saddr ct count over 4 } drop',
    );
  },
});
