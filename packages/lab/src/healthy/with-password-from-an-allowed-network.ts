import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The account may be used from some networks only, and this is one of them.',
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA, address: { client } }) => mailA.account(`allow_nets=192.0.2.0/26,${client.v6.replace(/::.*/, '::')}/64`),
});
