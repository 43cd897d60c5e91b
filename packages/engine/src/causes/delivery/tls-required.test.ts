import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './tls-required.ts';

describe('delivery/tls-required', () => {
  testReturnedCause(cause, {
    found: ['530 5.7.0 Must issue a STARTTLS command first', 'TLS is required, but was not offered by host mx.example.net'],
    notFound: ['421 4.4.2 Connection timed out'],
  });
});
