import { describe, expect, test } from 'vitest';
import { readHeader } from '../mime/header.ts';
import { readAuthentication } from './read.ts';
import type { MethodResult } from '@mailmedic/contract/looks/message-checks.ts';

const read = (text: string) => readAuthentication(readHeader(`${text.replaceAll('\r', '')}\n\n`).header);
const results = (value: string) => read(`Authentication-Results: ${value}`).results[0];
const short = ({ method, result, properties }: MethodResult) =>
  [`${method}=${result}`, ...properties.map(({ type, name, value }) => `${type}${type === '' ? '' : '.'}${name}=${value}`)].join(' ');

describe('one line of results', () => {
  test.each<[string, string, string, string[]]>([
    [
      'as RFC 8601 shows it',
      'example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net',
      'example.com',
      ['auth=pass smtp.auth=sender@example.net', 'spf=pass smtp.mailfrom=example.net'],
    ],
    ['that found nothing to check', 'example.org 1; none', 'example.org', []],
    [
      'with comments in every place',
      "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462",
      'foo.example.net',
      ['dkim=fail policy.expired=1362471462'],
    ],
    [
      "in Google's words",
      'mx.google.com;\n       dkim=pass header.i=@example.org header.s=sel1 header.b="Ab+/cd12";\n       spf=pass (google.com: domain of ann@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=ann@example.org;\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org',
      'mx.google.com',
      [
        'dkim=pass header.i=@example.org header.s=sel1 header.b=Ab+/cd12',
        'spf=pass smtp.mailfrom=ann@example.org',
        'dmarc=pass header.from=example.org',
      ],
    ],
    [
      "in Microsoft's, without a server",
      'spf=pass (sender IP is 192.0.2.1)\n smtp.mailfrom=example.org; example.net; dkim=pass (signature was verified)\n header.d=example.org;example.net; dmarc=pass action=none\n header.from=example.org;compauth=pass reason=100',
      '',
      [
        'spf=pass smtp.mailfrom=example.org',
        'dkim=pass header.d=example.org',
        'dmarc=pass action=none header.from=example.org',
        'compauth=pass',
      ],
    ],
    [
      "in Yahoo's old ones",
      'mta1001.mail.example.com  from=example.org; domainkeys=neutral (no sig);  from=example.org; dkim=pass (ok)',
      'mta1001.mail.example.com',
      ['domainkeys=neutral', 'dkim=pass'],
    ],
    [
      "in Yahoo's new ones, the comment close up",
      'atlas.example.com;\n dkim=pass header.i=@example.org header.s=s;\n spf=none smtp.mailfrom=;\n dmarc=pass(p=REJECT) header.from=example.org;',
      'atlas.example.com',
      ['dkim=pass header.i=@example.org header.s=s', 'spf=none smtp.mailfrom=', 'dmarc=pass header.from=example.org'],
    ],
    [
      'without semicolons between the results',
      'mx.example.org; spf=pass smtp.mailfrom=a@example.org dkim=fail header.d=example.org',
      'mx.example.org',
      ['spf=pass smtp.mailfrom=a@example.org', 'dkim=fail header.d=example.org'],
    ],
    [
      'with a quoted local part that holds a semicolon',
      'mx.example.org; spf=pass smtp.mailfrom="a; dkim=pass"@example.net',
      'mx.example.org',
      ['spf=pass smtp.mailfrom=a; dkim=pass@example.net'],
    ],
    ['with a comment that is never closed', 'mx.example.org; spf=fail (oh; dkim=pass', 'mx.example.org', ['spf=fail']],
    ['with a method nobody knows', 'mx.example.org; x-tls.peer=1; x-new/2=maybe x.y=z', 'mx.example.org', ['x-new=maybe x.y=z']],
  ])('%s', (_, value, server, expected) => {
    const line = results(value);
    expect(line?.server).toBe(server);
    expect(line?.results.map((one) => short(one))).toEqual(expected);
  });

  test('reasons and comments are kept', () => {
    const line = results(
      'mx.example.org; dkim=fail (2048-bit key) reason="signature did not \\"verify\\"" header.d=example.net; compauth=fail reason=001',
    );
    expect(line?.results).toMatchObject([
      { comment: '2048-bit key', reason: 'signature did not "verify"' },
      { method: 'compauth', reason: '001' },
    ]);
  });

  test('every relative of the field is read, and its place kept', () => {
    const { results } = read(
      [
        'Authentication-Results: one.example; spf=pass',
        'Received: from a.example by b.example; Sat, 21 Nov 2026 10:00:00 +0000',
        'X-MS-Exchange-Authentication-Results: spf=fail',
        'Authentication-Results-Original: two.example; dkim=pass',
        'Received: from c.example by a.example; Sat, 21 Nov 2026 09:59:00 +0000',
        'X-Original-Authentication-Results: three.example; dmarc=fail',
        'X-Authentication-Warning: spf=pass',
      ].join('\n'),
    );
    expect(results.map(({ above, server }) => [above, server])).toEqual([
      [0, 'one.example'],
      [1, ''],
      [1, 'two.example'],
      [2, 'three.example'],
    ]);
  });

  test('a line without end, a thousand results and a thousand lines stay bounded', () => {
    const line = results(`mx.example.org; ${'spf=pass; '.repeat(5000)}`);
    expect(line?.results.length).toBeLessThanOrEqual(60);
    const many = read(Array.from({ length: 1000 }, () => 'Authentication-Results: a.example; spf=pass').join('\n'));
    expect(many.results.length).toBe(60);
    const before = performance.now();
    results(`mx.example.org; ${'('.repeat(30_000)}`);
    results(`mx.example.org; spf=pass ${'a.'.repeat(15_000)}`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('Received-SPF', () => {
  test.each([
    [
      'as RFC 7208 shows it',
      'pass (mybox.example.org: domain of myname@example.com designates 192.0.2.1 as permitted sender) receiver=mybox.example.org; client-ip=192.0.2.1; envelope-from="myname@example.com"; helo=foo.example.com;',
      { result: 'pass', clientIp: '192.0.2.1', envelopeFrom: 'myname@example.com', helo: 'foo.example.com', receiver: 'mybox.example.org' },
    ],
    [
      "Google's",
      'softfail (google.com: domain of transitioning ann@example.org does not designate 2001:db8::5 as permitted sender) client-ip=2001:db8::5;',
      { result: 'softfail', clientIp: '2001:db8::5', envelopeFrom: 'ann@example.org', receiver: 'google.com' },
    ],
    [
      "Microsoft's",
      'Pass (protection.outlook.com: domain of example.org designates 192.0.2.9 as permitted sender)\n receiver=protection.outlook.com; client-ip=192.0.2.9; helo=mx.example.org; pr=C',
      { result: 'pass', clientIp: '192.0.2.9', envelopeFrom: 'example.org', helo: 'mx.example.org' },
    ],
    [
      "pyspf's, with what it does not know",
      'Fail (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=x.example; envelope-from=<a@example.org>; receiver=<UNKNOWN>',
      { result: 'fail', clientIp: '192.0.2.7', envelopeFrom: 'a@example.org', identity: 'mailfrom', receiver: undefined },
    ],
    [
      'a comment alone',
      'none (mail.example.org: 192.0.2.4 is neither permitted nor denied by domain of a@example.net)',
      { result: 'none', clientIp: '192.0.2.4', envelopeFrom: 'a@example.net' },
    ],
    ['a name from before', 'unknown (x)', { result: 'permerror' }],
  ])('%s', (_, value, expected) => {
    const [line] = read(`Received-SPF: ${value}`).receivedSpf;
    for (const [name, told] of Object.entries(expected)) expect(line?.[name as keyof typeof line], name).toBe(told);
  });

  test('what is no result is no line', () => {
    expect(read('Received-SPF: passable').receivedSpf).toEqual([]);
  });
});

describe('what else a header says', () => {
  test('signatures with their tags', () => {
    const { signatures } = read(
      'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed; d=Example.org; s=Sel1;\n h=From:To : Subject;\n l=120; t=1700000000; x=1800000000; i=ann@mail.example.org; bh=AAA=; b=abcd\n efgh ijkl',
    );
    expect(signatures).toEqual([
      {
        above: 0,
        domain: 'example.org',
        selector: 'Sel1',
        identity: 'ann@mail.example.org',
        algorithm: 'rsa-sha256',
        canonicalization: 'relaxed/simple',
        covers: ['from', 'to', 'subject'],
        bodyLength: 120,
        signedAt: 1_700_000_000,
        expiresAt: 1_800_000_000,
        beginning: 'abcdefgh',
      },
    ]);
  });

  test('ARC sets in their order, whatever the order of the fields', () => {
    const { arc } = read(
      [
        'ARC-Seal: i=2; a=rsa-sha256; t=1700000001; cv=pass; d=two.example; s=s2; b=x',
        'ARC-Message-Signature: a=rsa-sha256; i=2; d=two.example; s=s2; h=from; bh=x; b=y',
        'ARC-Authentication-Results: i=2; two.example; arc=pass (i=1)',
        'ARC-Authentication-Results: i=1; one.example 1; spf=pass smtp.mailfrom=a.example',
        'ARC-Seal: i=1; cv=none; d=one.example; s=s1; b=x',
        'ARC-Seal: i=99; cv=none; d=no.example',
        'ARC-Seal: cv=none; d=no.example',
      ].join('\n'),
    );
    expect(arc.map(({ instance, chain, sealer, found }) => [instance, chain, sealer, found?.server])).toEqual([
      [1, 'none', 'one.example', 'one.example'],
      [2, 'pass', 'two.example', 'two.example'],
    ]);
  });

  test.each<[string, string[]]>([
    ['Ann <ann@Example.ORG>', ['example.org']],
    ['ann@example.org', ['example.org']],
    ['"bob@evil.example" <ann@example.org>', ['example.org']],
    ['ann@example.org (bob@evil.example)', ['example.org']],
    ['a@one.example, B <b@two.example>', ['one.example', 'two.example']],
    ['A <a@one.example>, B <b@two.example>', ['one.example', 'two.example']],
    ['=?utf-8?q?Ann_=3Cx=40evil.example=3E?= <ann@example.org>', ['example.org']],
    ['nobody', []],
  ])('the domains in From: %s', (from, expected) => {
    expect(read(`From: ${from}`).authorDomains).toEqual(expected);
  });

  test('the return path, also the empty one', () => {
    expect(read('Return-Path: <>').returnPath).toBe('');
    expect(read('Return-Path: <a@example.org>').returnPath).toBe('a@example.org');
    expect(read('Subject: x').returnPath).toBeUndefined();
  });
});
