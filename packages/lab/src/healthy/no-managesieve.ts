import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A server need not show its rules: nothing answers on the port of ManageSieve, and packets to it are lost.',
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    lab.mailA.stop('sieve');
    await lab.router.nft('through tcp dport 4190 drop');
  },
});
