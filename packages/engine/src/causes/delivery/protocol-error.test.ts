import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './protocol-error.ts';

describe('delivery/protocol-error', () => {
  testReturnedCause(cause, {
    found: ['503 5.5.1 Bad sequence of commands', '502 5.5.2 Error: command not recognized'],
    notFound: ['550 5.1.1 User unknown'],
  });
});
