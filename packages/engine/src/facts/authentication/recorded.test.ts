import { describe, expect, test } from 'vitest';
import { DIRECT, evidenceOfHeader, hop } from '../../testing/way.ts';
import { recordedChecks } from './recorded.ts';

const [IN, OUT, FROM] = DIRECT;

const recordedIn = (...lines: readonly string[]) => recordedChecks(evidenceOfHeader(lines))[0];

describe('which lines can be believed', () => {
  test.each<[string, string[], string | undefined]>([
    [
      'above the line by which it came in',
      ['Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org', IN, OUT, FROM],
      'certain',
    ],
    [
      'right below it, under the receiver’s own name',
      [IN, 'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org', OUT, FROM],
      'likely',
    ],
    [
      'right below it, under another name',
      [IN, 'Authentication-Results: mail.example.org; spf=pass smtp.mailfrom=example.org', OUT, FROM],
      undefined,
    ],
    [
      'further down, under the receiver’s name',
      [IN, OUT, 'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org', FROM],
      undefined,
    ],
    [
      'at the end of the header, under the receiver’s name, against the message',
      [IN, OUT, FROM, 'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=esp.example; dmarc=fail header.from=example.org'],
      'likely',
    ],
    [
      'at the end of the header, under its domain, against the message',
      [IN, OUT, FROM, 'Authentication-Results: example.net; spf=fail smtp.mailfrom=example.org; dkim=none'],
      'likely',
    ],
    [
      'at the end of the header, for the message in the main thing',
      [IN, OUT, FROM, 'Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org; dmarc=pass header.from=example.org'],
      undefined,
    ],
    [
      'before what the author wrote, against the message',
      [IN, OUT, 'Authentication-Results: mx.example.net; dmarc=fail header.from=example.org', FROM],
      undefined,
    ],
    [
      'at the end of the header, under another name',
      [IN, OUT, FROM, 'Authentication-Results: mail.example.org; dmarc=fail header.from=example.org'],
      undefined,
    ],
    [
      'between the lines of others, against the message',
      [IN, 'Authentication-Results: mx.example.org; dmarc=fail header.from=example.org', OUT, FROM],
      undefined,
    ],
    ['a copy of an earlier one', ['Authentication-Results-Original: mx.example.net; spf=pass', IN, OUT, FROM], undefined],
    ['a header without a way', ['Authentication-Results: mx.example.net; spf=pass', FROM], undefined],
    ['Received-SPF alone', ['Received-SPF: fail (x) client-ip=192.0.2.9; envelope-from=ann@example.org', IN, OUT, FROM], 'likely'],
  ])('%s', (_, lines, certainty) => {
    expect(recordedIn(...lines)?.certainty).toBe(certainty);
  });

  test('what the receiver wrote where it writes outweighs what stands at the end', () => {
    const recorded = recordedIn(
      'Authentication-Results: mx.example.net; dmarc=pass header.from=example.org',
      IN,
      OUT,
      FROM,
      'Authentication-Results: mx.example.net; dmarc=fail header.from=example.org',
    );
    expect(recorded).toMatchObject({ dmarc: { result: 'pass' }, told: [{ server: 'mx.example.net' }] });
  });

  test('what is not believed is told apart', () => {
    const recorded = recordedIn(
      'Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org',
      IN,
      'Authentication-Results: elsewhere.example; spf=pass smtp.mailfrom=example.org',
      OUT,
      FROM,
    );
    expect(recorded).toMatchObject({ spf: { result: 'fail' }, told: [{ server: 'elsewhere.example' }] });
  });
});

test('several lines of one receiver are one record', () => {
  const recorded = recordedIn(
    'Authentication-Results: mx.example.net; dmarc=fail (p=quarantine dis=none) header.from=example.org',
    'Authentication-Results: mx.example.net; dkim=pass (2048-bit key) header.d=esp.example header.s=k1; dkim=fail reason="body hash" header.i=@example.org header.s=s2',
    'Received-SPF: softfail (x) client-ip=192.0.2.9; envelope-from=bounce@esp.example',
    IN,
    OUT,
    FROM,
  );
  expect(recorded).toMatchObject({
    by: 'mx.example.net',
    spf: { result: 'softfail', domain: 'esp.example', ip: '192.0.2.9' },
    dkim: [
      { result: 'pass', domain: 'esp.example', selector: 'k1' },
      { result: 'fail', domain: 'example.org', selector: 's2', comment: 'body hash' },
    ],
    dmarc: { result: 'fail', author: 'example.org', policy: 'quarantine', action: 'none' },
  });
});

test("Microsoft's way, without a server's name", () => {
  const recorded = recordedIn(
    'Authentication-Results: spf=fail (sender IP is 192.0.2.9)\r\n smtp.mailfrom=example.org; dkim=none (message not signed)\r\n header.d=none;dmarc=fail action=quarantine header.from=example.org;compauth=fail reason=000',
    IN,
    OUT,
    FROM,
  );
  expect(recorded).toMatchObject({
    by: 'mx.example.net',
    spf: { result: 'fail', ip: '192.0.2.9' },
    dkim: [],
    dmarc: { result: 'fail', action: 'quarantine' },
    compauth: { result: 'fail', reason: '000' },
  });
});

describe('SPF, where two fields tell of it', () => {
  const INNER = hop('mx.example.net (mx.example.net [10.0.0.5])', 'imap.example.net', '10:00:07');

  test('the one of the later server counts', () => {
    const recorded = recordedIn(
      INNER,
      'Received-SPF: softfail client-ip=192.0.2.9; envelope-from=ann@example.org; receiver=imap.example.net',
      IN,
      'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org',
      OUT,
      FROM,
    );
    expect(recorded?.spf?.result).toBe('softfail');
  });

  test.each([
    ['softfail', 'softfail'],
    ['pass', undefined],
  ])('one that does not say whose it is counts beside the receiver’s results where it speaks against the message: %s', (result, counts) => {
    const recorded = recordedIn(
      IN,
      `Received-SPF: ${result} (mailfrom) client-ip=192.0.2.9; envelope-from=ann@example.org; receiver=<UNKNOWN>`,
      'Authentication-Results: mx.example.net; dkim=none',
      OUT,
      FROM,
    );
    expect(recorded?.spf?.result).toBe(counts);
  });
});

describe('which of several results counts', () => {
  test('is that of the envelope’s sender, not of the name by which the server introduced itself', () => {
    const line = 'Authentication-Results: mx.example.net; spf=none smtp.helo=out.example.org; spf=pass smtp.mailfrom=ann@example.org';
    expect(recordedIn(line, IN, OUT, FROM)?.spf).toMatchObject({ result: 'pass', domain: 'example.org' });
    expect(recordedIn('Authentication-Results: mx.example.net; spf=none smtp.helo=out.example.org', IN, OUT, FROM)?.spf?.result).toBe(
      'none',
    );
  });

  test('of Proton stands below all lines of the way, in the name of the server that took the message', () => {
    const into = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mailin007.protonmail.ch', '10:00:05');
    const results = (server: string) => `Authentication-Results: ${server}; dmarc=none header.from=example.org; spf=none`;
    expect(recordedIn(into, OUT, results('mailin007.protonmail.ch'), FROM)).toMatchObject({ certainty: 'likely', spf: { result: 'none' } });
    expect(recordedIn(into, OUT, results('mailin008.protonmail.ch'), FROM)).toBeUndefined();
  });
});
