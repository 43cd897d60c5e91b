import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './content-rejected.ts';

describe('delivery/content-rejected', () => {
  testReturnedCause(cause, {
    found: ['552-5.7.0 Our system detected an illegal attachment on your message. - gsmtp', '554 5.7.1 Blocked attachment type .exe'],
    notFound: ['554 5.7.1 Spam message rejected'],
  });
});
