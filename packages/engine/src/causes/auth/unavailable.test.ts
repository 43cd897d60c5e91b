import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './unavailable.ts';

describe('auth/unavailable', () => {
  testRefusalCause(cause, {
    found: [
      [{ code: 'UNAVAILABLE', text: 'User database is down' }, 'certain'],
      [{ status: '454', code: '4.7.0', text: 'Temporary authentication failure' }, 'certain'],
      [{ status: '-ERR', code: 'SYS/TEMP', text: 'wrong password' }, 'certain'],
    ],
    notFound: [
      { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' },
      { code: 'UNAVAILABLE', text: 'Maximum number of connections from user+IP exceeded' },
    ],
  });
});
