import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './policy-rejected.ts';

describe('delivery/policy-rejected', () => {
  testReturnedCause(cause, {
    found: [
      '554 5.7.1 Message rejected due to local policy.',
      '550 Envelope blocked - User Entry',
      '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
    ],
    notFound: ['554 5.7.1 Spam message rejected'],
  });
});
