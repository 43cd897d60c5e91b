import { describe } from 'vitest';
import { testOwnRecipient } from '../../testing/own-recipient.ts';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './recipient-disabled.ts';

describe('delivery/recipient-disabled', () => {
  testReturnedCause(cause, {
    found: [
      '550 5.2.1 The email account that you tried to reach is disabled. - gsmtp',
      '550 Mailbox is frozen',
      '554 Sorry, this account has been disabled or discontinued [#102]',
    ],
    notFound: ['550 5.1.1 User unknown'],
  });

  testOwnRecipient(cause, { found: '550 5.2.1 Mailbox disabled', notFound: '550 5.1.1 User unknown' });
});
