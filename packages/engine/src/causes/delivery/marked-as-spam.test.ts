import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './marked-as-spam.ts';

describe('delivery/marked-as-spam', () => {
  testReturnedCause(cause, {
    found: [
      '554 5.7.1 Spam message rejected; If this is not spam contact abuse',
      '550 High probability of spam',
      '550 5.7.1 Our system has detected that this message is likely unsolicited mail. - gsmtp',
    ],
    notFound: ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org'],
  });
});
