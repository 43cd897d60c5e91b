import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './malformed-message.ts';

describe('delivery/malformed-message', () => {
  testReturnedCause(cause, {
    found: [
      '550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers. - gsmtp',
      '554 5.6.0 Message contains bare LF',
    ],
    notFound: ['554 5.7.1 Spam message rejected'],
  });
});
