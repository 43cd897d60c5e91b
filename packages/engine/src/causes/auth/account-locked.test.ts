import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './account-locked.ts';

describe('auth/account-locked', () => {
  testRefusalCause(cause, {
    found: [
      [{ text: 'Account locked for 15 minutes after too many failed attempts' }, 'likely'],
      [{ status: '535', text: '(#AUTH005) Too many bad auth attempts.', host: 'smtp.mail.yahoo.com' }, 'certain'],
    ],
    notFound: [{ text: 'Too many simultaneous connections' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }],
  });
});
