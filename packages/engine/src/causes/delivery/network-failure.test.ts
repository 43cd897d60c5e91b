import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './network-failure.ts';

describe('delivery/network-failure', () => {
  testReturnedCause(cause, {
    found: [
      'connect to mx.example.net[192.0.2.1]:25: Connection timed out',
      'retry timeout exceeded',
      '550 4.4.7 QUEUE.Expired; message expired',
    ],
    notFound: ['452 4.3.1 Insufficient system storage'],
  });
});
