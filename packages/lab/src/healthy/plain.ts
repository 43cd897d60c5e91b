import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Nothing is changed: both protocols, both families, everything published, a full chain from a trusted authority.',
  arrange: () => undefined,
});
