import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'An internal resolver gives the internal address of the same server; it differs from the public one and works.',
  async arrange(lab) {
    const inside = '198.51.100.27';
    await lab.hosts['mail-a'].change(`addr add ${inside}/32 dev eth0`);
    await lab.core.change(`route replace ${inside}/32 dev to-mail-a`);
    for (const resolver of [lab.resolvers.one, lab.resolvers.two]) resolver.override('mail.example.org', 'A', inside);
    // the very same server, reached by its inside address
    await lab.hosts['mail-a'].nft(
      'add table inet turn',
      'add chain inet turn pre { type nat hook prerouting priority -100; }',
      `add rule inet turn pre ip daddr ${inside} dnat ip to ${lab.address.mailA.v4}`,
    );
  },
});
