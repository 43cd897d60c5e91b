import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './relay-denied.ts';

describe('delivery/relay-denied', () => {
  testReturnedCause(cause, {
    found: [
      '554 5.7.1 <bob@example.net>: Relay access denied',
      '550 5.7.1 Unable to relay',
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    ],
    notFound: ['550 5.1.1 User unknown'],
  });
});
