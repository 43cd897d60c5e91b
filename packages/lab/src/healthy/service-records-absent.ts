import { defineHealthy } from '../fault.ts';
import { withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'An autoconfig file alone is enough.',
  arrange(lab) {
    withdrawServiceRecords(lab, 'example.org');
  },
});
