import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './app-password-required.ts';

describe('auth/app-password-required', () => {
  testRefusalCause(cause, {
    found: [
      [{ code: 'ALERT', text: 'Application-specific password required (Failure)', greeting: '* OK Gimap ready' }, 'certain'],
      [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed', host: 'imap.mail.me.com' }, 'likely'],
      [{ text: 'Please use an app password for mail programs' }, 'likely'],
    ],
    notFound: [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }, { text: 'Two-factor authentication failed' }],
  });
});
