import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The computer has IPv6 within its own network and no way out with it; mail programs use IPv4.',
  async arrange(lab) {
    await lab.client.host.change('-6 route del default');
  },
});
