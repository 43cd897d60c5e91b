import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './recipient-domain-unknown.ts';

describe('delivery/recipient-domain-unknown', () => {
  testReturnedCause(cause, {
    found: [
      'Host or domain name not found. Name service error for name=example.invalid type=AAAA: Host not found',
      '550 5.1.2 <bob@example.net>... Host unknown (Name server: host not found)',
      'all relevant MX records point to non-existent hosts',
    ],
    notFound: ['550 5.1.1 User unknown'],
  });
});
