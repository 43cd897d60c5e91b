import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './recipient-moved.ts';

describe('delivery/recipient-moved', () => {
  testReturnedCause(cause, {
    found: ['551 User not local; please try <bob@example.com>', '550 5.1.6 recipient no longer on server: bob@example.net'],
    notFound: ['550 5.1.1 User unknown'],
  });
});
