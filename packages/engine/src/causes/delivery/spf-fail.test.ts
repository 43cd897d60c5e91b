import { describe } from 'vitest';
import { testReturnedCause } from '../../testing/returned-cause.ts';
import cause from './spf-fail.ts';

describe('delivery/spf-fail', () => {
  testReturnedCause(cause, {
    found: [
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
      '550-5.7.27 This mail has been blocked. SPF [example.org] with ip: [192.0.2.1] = did not pass - gsmtp',
    ],
    notFound: ["550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp"],
  });
});
