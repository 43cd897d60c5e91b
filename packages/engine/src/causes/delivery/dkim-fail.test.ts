import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './dkim-fail.ts';

describe('delivery/dkim-fail', () => {
  testReturnedCause(cause, {
    found: ['550 5.7.20 No passing DKIM signature found', '550 DKIM Sender Invalid - envelope rejected.'],
    notFound: ['550 5.7.23 Sender Policy Framework violation'],
  });
});
