import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Two people of one domain and one of another in one call; each is looked at for itself.',
  also: ['bob@example.org', 'ann@example.net'],
  arrange: () => undefined,
});
