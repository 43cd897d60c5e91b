import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'The web server answers every path with its home page and status 200; that is no autoconfig file, and none was promised.',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    const page = '<!doctype html><html><head><title>Welcome</title></head><body><h1>Welcome to example.org</h1></body></html>';
    for (const path of [
      '/.well-known/autoconfig/mail/config-v1.1.xml',
      '/autodiscover/autodiscover.xml',
      '/Autodiscover/Autodiscover.xml',
      '/.well-known/user-agent-configuration.json',
    ])
      lab.web.put(`https://example.org${path}`, page, { headers: { 'Content-Type': 'text/html' }, anyMethod: true });
  },
});
