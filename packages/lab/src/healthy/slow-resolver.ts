import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A resolver that takes most of a second for a new name is slow, but its answers come.',
  mayWarn: ['network/slow'],
  async arrange(lab) {
    // the way from the resolvers to the name servers is what takes the time
    await lab.delayAt('authority', 150);
  },
});
