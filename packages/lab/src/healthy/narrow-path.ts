import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A path that carries packets of 1280 octets (RFC 8200 section 5), and says so to whoever sends larger ones.',
  async arrange(lab) {
    await lab.router.change('link set wan mtu 1280');
    await lab.core.change('link set customer mtu 1280');
  },
});
