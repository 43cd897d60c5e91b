import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A wildcard covers one label (RFC 9525 section 6.3).',
  arrange(lab) {
    lab.mailA.certificate({ names: ['*.example.org', 'example.org'] });
  },
});
