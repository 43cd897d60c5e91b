import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './poor-reputation.ts';

describe('delivery/poor-reputation', () => {
  testReturnedCause(cause, {
    found: [
      '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
      '550-5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address. - gsmtp',
    ],
    notFound: ['554 5.7.1 Client host [192.0.2.1] blocked using bl.spamcop.net'],
  });
});
