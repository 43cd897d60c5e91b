import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './virus-detected.ts';

describe('delivery/virus-detected', () => {
  testReturnedCause(cause, {
    found: ['550 5.7.1 Virus found (Eicar-Test-Signature)', '554 This message contains a virus and was rejected'],
    notFound: ['554 5.7.1 Spam message rejected'],
  });
});
