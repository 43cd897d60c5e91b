import { defineHealthy } from '../fault.ts';
import { autoconfig } from '../web/autoconfig.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'The provider is listed in the autoconfig database and publishes nothing by itself.',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    withdrawServiceRecords(lab, 'example.org');
    lab.web.put('https://autoconfig.reference.test/v1.1/example.org', autoconfig('example.org'), {
      headers: { 'Content-Type': 'text/xml' },
    });
  },
});
