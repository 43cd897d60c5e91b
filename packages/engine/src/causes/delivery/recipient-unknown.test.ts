import { describe } from 'vitest';
import { testOwnRecipient } from '../../testing/own-recipient.ts';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './recipient-unknown.ts';

describe('delivery/recipient-unknown', () => {
  testReturnedCause(cause, {
    found: [
      '550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table',
      '550 No such user here',
      "554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [0]",
    ],
    notFound: ['552 5.2.2 Mailbox full'],
  });

  testOwnRecipient(cause, { found: '550 5.1.1 User unknown', notFound: '550 5.2.1 Mailbox disabled' });
});
