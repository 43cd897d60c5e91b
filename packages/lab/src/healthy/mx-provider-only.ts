import { defineHealthy } from '../fault.ts';
import { playMxProvider } from '../web/known-providers.ts';

export default defineHealthy({
  because: 'Nothing is published but the MX record, and its operator is a provider whose settings are known.',
  arrange: (lab) => playMxProvider(lab),
});
