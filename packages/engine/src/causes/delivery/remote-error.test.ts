import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './remote-error.ts';

describe('delivery/remote-error', () => {
  testReturnedCause(cause, {
    found: [
      '452 4.3.1 Insufficient system storage',
      'Command died with status 1: "/usr/bin/procmail"',
      '451 4.3.0 Mail server temporarily rejected message: internal error',
    ],
    notFound: ['552 5.2.2 Mailbox full'],
  });
});
