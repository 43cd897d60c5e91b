import { defineHealthy } from '../fault.ts';
import { playTableProvider } from '../web/known-providers.ts';

export default defineHealthy({
  because: 'The provider publishes nothing, and its settings are known from the built-in table.',
  address: 'ann@gmx.com',
  arrange: (lab) => playTableProvider(lab),
});
