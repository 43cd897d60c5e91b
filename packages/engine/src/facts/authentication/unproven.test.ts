import { describe, expect, test } from 'vitest';
import { DIRECT, evidenceOfHeader } from '../../testing/way.ts';
import { unprovenOf } from './unproven.ts';

describe('what is not proven to come from its author', () => {
  const results = (text: string) => `Authentication-Results: mx.example.net; ${text}`;
  test.each<[string, string, string | undefined]>([
    ['DMARC failed', 'spf=fail smtp.mailfrom=example.org; dmarc=fail header.from=example.org', 'dmarc'],
    [
      'DMARC passed by DKIM, SPF failed',
      'spf=fail smtp.mailfrom=example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org',
      undefined,
    ],
    ['no DMARC, SPF failed', 'spf=fail smtp.mailfrom=example.org; dmarc=none header.from=example.org', 'spf'],
    ['no DMARC, SPF failed, signed all the same', 'spf=fail smtp.mailfrom=example.org; dkim=pass header.d=mail.example.org', undefined],
    ['no DMARC, SPF said softly', 'spf=softfail smtp.mailfrom=example.org', undefined],
    ['no DMARC, the signature broken', 'spf=none smtp.mailfrom=example.org; dkim=fail header.d=example.org', 'dkim'],
    ['no DMARC, the signature of somebody else broken', 'spf=none smtp.mailfrom=example.org; dkim=fail header.d=list.example', undefined],
    ['the receiver believed the seals', 'dmarc=fail header.from=example.org; arc=pass; compauth=pass reason=130', undefined],
    ['DMARC could not be checked', 'spf=fail smtp.mailfrom=example.org; dmarc=temperror header.from=example.org', undefined],
  ])('%s', (_, text, method) => {
    expect(unprovenOf(evidenceOfHeader([results(text), ...DIRECT]))[0]?.method).toBe(method);
  });
});
