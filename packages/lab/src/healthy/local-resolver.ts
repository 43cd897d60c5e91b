import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Many computers ask a resolver of their own, which asks the network’s.',
  arrange(lab) {
    lab.client.resolvers('127.0.0.1');
    lab.resolvers.local.start();
    lab.resolvers.local.withoutValidation();
    lab.resolvers.local.clause(
      'forward-zone:',
      '  name: "."',
      `  forward-addr: ${lab.address.resolverOne.v4}`,
      `  forward-addr: ${lab.address.resolverTwo.v4}`,
    );
  },
});
