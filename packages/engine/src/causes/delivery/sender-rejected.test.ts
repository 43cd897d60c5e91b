import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './sender-rejected.ts';

describe('delivery/sender-rejected', () => {
  testReturnedCause(cause, {
    found: [
      '553 5.1.8 <ann@example.org>... Domain of sender address ann@example.org does not exist',
      '550 Sender verify failed',
      '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    ],
    notFound: ['550 5.1.1 User unknown'],
  });
});
