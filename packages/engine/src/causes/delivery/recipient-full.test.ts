import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './recipient-full.ts';

describe('delivery/recipient-full', () => {
  testReturnedCause(cause, {
    found: [
      '552 5.2.2 Mailbox size limit exceeded',
      "452-4.2.2 The recipient's inbox is out of storage space. - gsmtp",
      '550 5.2.2 user over quota',
    ],
    notFound: ['552 5.3.4 Message size exceeds fixed maximum message size'],
  });
});
