import { defineHealthy } from '../fault.ts';
import { publishExchange } from '../web/publish-exchange.ts';

export default defineHealthy({
  because:
    'An Exchange server need offer neither IMAP nor POP3: Autodiscover and its web addresses, which want a password, are enough for Outlook.',
  arrange: (lab) => publishExchange(lab, 'example.org'),
});
