import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A service at several addresses, each of which answers.',
  async arrange(lab) {
    const more = ['198.51.100.28', '198.51.100.29'];
    for (const address of more) {
      await lab.hosts['mail-a'].change(`addr add ${address}/32 dev eth0`);
      await lab.core.change(`route replace ${address}/32 dev to-mail-a`);
    }
    await lab.hosts['mail-a'].nft(
      'add table inet turn',
      'add chain inet turn pre { type nat hook prerouting priority -100; }',
      `add rule inet turn pre ip daddr { ${more.join(', ')} } dnat ip to ${lab.address.mailA.v4}`,
    );
    lab.dns.set('mail.example.org', 'A', [lab.address.mailA.v4, ...more]);
  },
});
