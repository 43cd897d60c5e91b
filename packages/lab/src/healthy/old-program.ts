import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because:
    'A program that knows neither TLS 1.3 nor every cipher is served by a server that still offers TLS 1.2 with ciphers of its time.',
  settings: ['--client-version', 'Outlook 2013 on Windows 8.1'],
  arrange() {},
});
