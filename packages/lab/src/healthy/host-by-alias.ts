import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The configured name is an alias (CNAME) of the published one and stands in the certificate.',
  settings: ['--imap', 'imap.example.org:993/tls', '--smtp', 'smtp.example.org:465/tls'],
  arrange: () => undefined,
});
