import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './rate-limited.ts';

describe('delivery/rate-limited', () => {
  testReturnedCause(cause, {
    found: [
      '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp',
      '421 Too many concurrent SMTP connections',
      'Domain example.org has exceeded the max defers and failures per hour',
    ],
    notFound: ['552 5.2.2 Mailbox full'],
  });
});
