import { describe } from 'vitest';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './second-factor-failing.ts';

describe('auth/second-factor-failing', () => {
  testRefusalCause(cause, {
    found: [
      [{ text: 'One-time code missing or wrong' }, 'likely'],
      [{ status: '535', text: 'Two-factor authentication failed' }, 'likely'],
    ],
    notFound: [{ text: 'Application-specific password required' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }],
  });
});
