import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './suppressed.ts';

describe('delivery/suppressed', () => {
  testReturnedCause(cause, {
    found: [
      '605 Not delivering to previously bounced address',
      '550 5.1.1 Amazon SES did not send the message to this address because it is on the suppression list for your account',
    ],
    notFound: ['550 5.1.1 User unknown'],
  });
});
