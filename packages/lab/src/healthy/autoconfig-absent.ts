import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'SRV records alone are enough (RFC 6186).',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
  },
});
