import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A network with IPv6 alone reaches a mail server that has IPv6.',
  async arrange(lab) {
    await lab.client.without(4);
    lab.client.resolvers(lab.address.resolverOne.v6, lab.address.resolverTwo.v6);
  },
});
