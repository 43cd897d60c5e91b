import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The router translates addresses, as nearly every router at home does.',
  async arrange(lab) {
    await lab.router.nft(
      'add table inet nat',
      'add chain inet nat post { type nat hook postrouting priority 100; }',
      'add rule inet nat post meta nfproto ipv4 oifname "wan" masquerade',
    );
  },
});
