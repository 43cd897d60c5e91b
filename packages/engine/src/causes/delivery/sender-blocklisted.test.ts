import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './sender-blocklisted.ts';

describe('delivery/sender-blocklisted', () => {
  testReturnedCause(cause, {
    found: [
      '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
      '550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/',
      "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus's list",
    ],
    notFound: ['550 5.7.26 This mail has been blocked because the sender is unauthenticated. - gsmtp'],
  });
});
