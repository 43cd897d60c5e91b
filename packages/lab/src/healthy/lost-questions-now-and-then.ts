import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A datagram is lost now and then on every line; the question is asked again, and nothing is wrong with the resolver.',
  async arrange(lab) {
    await lab.router.nft('through udp dport 53 numgen inc mod 40 == 3 drop');
  },
});
