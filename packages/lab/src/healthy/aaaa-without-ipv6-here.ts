import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The server publishes an IPv6 address; a computer without IPv6 does not use it, and nothing is broken.',
  async arrange(lab) {
    await lab.client.without(6);
  },
});
