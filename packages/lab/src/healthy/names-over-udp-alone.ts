import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The network’s resolvers answer over UDP alone; nothing here needs more.',
  async arrange(lab) {
    await lab.router.nft('through tcp dport 53 drop');
  },
});
