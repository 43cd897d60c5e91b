import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'A domain for mail alone has no web page and no address of its own.',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    for (const type of ['A', 'AAAA']) lab.dns.remove('example.org', type);
  },
});
