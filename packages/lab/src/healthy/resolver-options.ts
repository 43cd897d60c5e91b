import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A search list and options in resolv.conf are in order.',
  arrange(lab) {
    lab.client.resolvers(
      'search example.net office.example.net',
      'options edns0 trust-ad timeout:2',
      lab.address.resolverOne.v4,
      lab.address.resolverTwo.v6,
    );
  },
});
