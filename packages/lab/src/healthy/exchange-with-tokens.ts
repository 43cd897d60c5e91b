import { defineHealthy } from '../fault.ts';
import { publishExchange } from '../web/publish-exchange.ts';

export default defineHealthy({
  because: 'An Exchange server that takes OAuth 2.0 alone (RFC 6750) is in order for every current Outlook.',
  settings: ['--client-version', 'Outlook 2019 on Windows 11', '--exchange', 'autodiscover.example.org'],
  arrange: (lab) => publishExchange(lab, 'example.org', { methods: 'Bearer' }),
});
