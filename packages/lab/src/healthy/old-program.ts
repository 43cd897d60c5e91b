import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A program that knows no TLS 1.3 is served by a server that still offers TLS 1.2.',
  settings: ['--client-version', 'Outlook 2016 on Windows 10'],
  arrange() {},
});
