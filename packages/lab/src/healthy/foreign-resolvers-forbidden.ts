import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A network may insist on its own resolvers; its own ones answer.',
  async arrange(lab) {
    const own = `{ ${lab.address.resolverOne.v4}, ${lab.address.resolverTwo.v4} }`;
    await lab.router.nft(
      `through ip daddr != ${own} udp dport 53 drop`,
      `through ip daddr != ${own} tcp dport 53 reject with tcp reset`,
      'through meta nfproto ipv6 udp dport 53 drop',
      'through meta nfproto ipv6 tcp dport 53 reject with tcp reset',
    );
  },
});
