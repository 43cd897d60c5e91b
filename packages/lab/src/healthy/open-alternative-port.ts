import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The client uses a published entrance that is not the publisher’s first choice; it works and is encrypted.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  arrange: () => undefined,
});
