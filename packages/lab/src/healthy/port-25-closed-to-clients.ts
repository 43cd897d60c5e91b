import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Most networks for people block port 25 outwards; mail clients do not need it (RFC 6409).',
  async arrange(lab) {
    await lab.core.nft('through iifname "customer" tcp dport 25 drop');
  },
});
