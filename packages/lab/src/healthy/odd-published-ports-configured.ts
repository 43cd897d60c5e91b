import { defineHealthy } from '../fault.ts';
import odd from './odd-published-ports.ts';

export default defineHealthy({
  ...odd,
  because: 'The client uses the odd ports that are published.',
  settings: ['--imap', 'mail.example.org:4993/tls', '--smtp', 'mail.example.org:4465/tls'],
});
