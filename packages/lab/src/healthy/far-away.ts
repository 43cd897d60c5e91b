import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Round trips of 200 ms are what the other side of the world takes.',
  async arrange(lab) {
    await lab.delay(200);
  },
});
