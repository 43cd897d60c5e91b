import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './message-too-large.ts';

describe('delivery/message-too-large', () => {
  testReturnedCause(cause, {
    found: ['552 5.3.4 Message size exceeds fixed maximum message size: 10485760', '550 5.2.3 Message too large'],
    notFound: ['552 5.2.2 Mailbox full'],
  });
});
