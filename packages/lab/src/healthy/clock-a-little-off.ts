import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A clock that is an hour late judges no certificate differently.',
  arrange(lab) {
    lab.client.clock(-1 / 24);
  },
});
