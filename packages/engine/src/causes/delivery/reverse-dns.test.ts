import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './reverse-dns.ts';

describe('delivery/reverse-dns', () => {
  testReturnedCause(cause, {
    found: [
      '450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]',
      '550 5.7.25 The IP address sending this message does not have a PTR record setup. - gsmtp',
    ],
    notFound: ['550 5.7.23 Sender Policy Framework violation'],
  });
});
