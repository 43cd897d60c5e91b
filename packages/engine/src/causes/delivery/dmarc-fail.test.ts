import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './dmarc-fail.ts';

describe('delivery/dmarc-fail', () => {
  testReturnedCause(cause, {
    found: [
      "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's 550-5.7.26 DMARC policy. - gsmtp",
      '550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification and has a DMARC policy of reject.',
      "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137",
    ],
    notFound: ['550 5.7.23 Sender Policy Framework violation'],
  });
});
