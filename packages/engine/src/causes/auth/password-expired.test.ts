import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './password-expired.ts';

describe('auth/password-expired', () => {
  testRefusalCause(cause, {
    found: [
      [{ code: 'EXPIRED', text: 'That password is no longer valid' }, 'certain'],
      [{ text: '[ALERT] password must be changed before IMAP login permitted' }, 'certain'],
      [{ code: 'AUTHENTICATIONFAILED', text: 'Your password has expired.' }, 'likely'],
      [{ status: '535', text: 'Password must be changed before first use' }, 'likely'],
    ],
    notFound: [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed.' }, { text: 'xyzzy' }],
  });
});
