import { describe, expect, test } from 'vitest';
import { DIRECT, evidenceOfHeader, hop } from '../../testing/way.ts';
import { type Break, breaksOf } from './breaks.ts';
import { recordedChecks } from './recorded.ts';
import { unprovenOf } from './unproven.ts';

const [IN, OUT, FROM] = DIRECT;

describe('which step broke what', () => {
  const FORWARDED = [
    'Delivered-To: bob@mailbox.example',
    'Authentication-Results: mx.mailbox.example; spf=fail smtp.mailfrom=ann@example.org; dkim=none; dmarc=fail header.from=example.org',
    hop('mx.example.net (mx.example.net [203.0.113.5])', 'mx.mailbox.example', '10:00:09', ' for <bob@mailbox.example>'),
  ];
  test('a forward that keeps the envelope’s sender breaks SPF', () => {
    expect(breaks([...FORWARDED, IN, OUT, FROM])).toEqual([['spf', 'forward', 'mx.example.net', 'likely']]);
  });

  test('a seal of the forwarder that says it passed before makes it certain', () => {
    const sealed = [
      'ARC-Seal: i=1; a=rsa-sha256; t=1; cv=none; d=example.net; s=s1; b=x',
      'ARC-Message-Signature: i=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=x; b=y',
      'ARC-Authentication-Results: i=1; mx.example.net; spf=pass smtp.mailfrom=example.org; dkim=none',
    ];
    expect(breaksIn([...FORWARDED, ...sealed, IN, OUT, FROM])).toMatchObject([
      { by: 'forward', certainty: 'certain', says: expect.stringMatching(/forwarded.*bob@example\.net.*sealed/s) as string },
    ]);
    expect(breaks([(FORWARDED[1] ?? '').replace('spf=fail', 'arc=fail; spf=fail'), ...FORWARDED.slice(2), ...sealed, OUT, FROM])).toEqual(
      [],
    );
  });

  describe('an alias that no field tells of', () => {
    const END =
      'Authentication-Results: mx.mailbox.example; spf=fail smtp.mailfrom=ann@example.org; dkim=none; dmarc=fail header.from=example.org';
    const CLUB = 'club.example (club.example [203.0.113.5])';
    const LAST = (rest = ' for <bob@mailbox.example>') => hop(CLUB, 'mx.mailbox.example', '10:00:09', rest);
    const TAKEN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'club.example', '10:00:05');
    test.each<[string, readonly string[]]>([
      ['by the address, whose server handed it over', [END, LAST(), TAKEN, FROM, 'To: info@club.example']],
      ['the same, where the last server does not say for whom', [END, LAST(''), TAKEN, FROM, 'To: info@club.example']],
      ['by the address alone, where the forwarder wrote no line', [END, LAST(), OUT, FROM, 'To: The Club <info@lists.club.example>']],
      [
        'by an address of a domain that it keeps, and the way',
        [END, 'Delivered-To: bob@mailbox.example', LAST(''), TAKEN, FROM, 'To: info@choir.example'],
      ],
    ])('is seen %s', (_, lines) => {
      expect(breaksIn(lines)).toMatchObject([
        {
          method: 'spf',
          by: 'forward',
          who: 'club.example',
          certainty: 'likely',
          says: expect.stringMatching(/club\.example forwarded/) as string,
        },
      ]);
    });

    const SIGNED_IN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'club.example', '10:00:05').replace('ESMTPS', 'ESMTPSA');
    test.each<[string, readonly string[]]>([
      ['a server through which the sender sends', [END, LAST(), TAKEN, FROM, 'To: bob@mailbox.example']],
      ['one at which the sender signed in', [END, LAST(), SIGNED_IN, FROM, 'To: info@choir.example']],
      ['a stranger who forges', [END, LAST(), FROM, 'To: info@choir.example']],
      ['a message to nobody who is told', [END, LAST(), TAKEN, FROM, 'To: undisclosed-recipients:;']],
    ])('is not %s', (_, lines) => {
      expect(breaks(lines)).toEqual([]);
    });
  });

  test('a rewritten sender is no broken one', () => {
    expect(breaks(['Return-Path: <SRS0=abcd=EF=example.org=ann@example.net>', ...FORWARDED, IN, OUT, FROM])).toEqual([]);
  });

  test('a list that changes the text breaks the signature', () => {
    expect(
      breaks([
        'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=lists.example; dkim=fail (body hash did not verify) header.d=example.org',
        hop('lists.example (lists.example [203.0.113.8])', 'mx.example.net', '10:00:09', ' for <bob@example.net>'),
        hop('mail.example.org (mail.example.org [192.0.2.9])', 'lists.example', '10:00:05', ' for <talk@lists.example>'),
        'List-Id: Talk <talk.lists.example>',
        'List-Post: <mailto:talk@lists.example>',
        'X-Mailman-Version: 2.1.39',
        FROM,
      ]),
    ).toEqual([['dkim', 'list', 'the mailing list (Mailman)', 'certain']]);
  });

  describe('a list', () => {
    const LIST = ['List-Id: <talk.lists.example>', 'List-Post: <mailto:talk@lists.example>', FROM];
    const onward = hop('lists.example (lists.example [203.0.113.8])', 'mx.example.net', '10:00:09');
    const taken = hop('mail.example.org (mail.example.org [192.0.2.9])', 'lists.example', '10:00:05', ' for <talk@lists.example>');
    test('that sends in its own name leaves nothing that speaks for an author who did not sign', () => {
      const results = (dkim: string) =>
        `Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=talk-bounces@lists.example; ${dkim}; dmarc=fail header.from=example.org`;
      expect(breaks([results('dkim=none'), onward, taken, ...LIST])).toEqual([['spf', 'list', 'the mailing list', 'likely']]);
      expect(breaks([results('dkim=none').replace('lists.example', 'shop.example'), onward, taken, ...LIST])).toEqual([]);
    });

    test('broke nothing that its own server had checked before', () => {
      const checked = 'Authentication-Results: lists.example; spf=fail smtp.mailfrom=ann@example.org; dmarc=fail header.from=example.org';
      const spool = hop('localhost (localhost [127.0.0.1])', 'lists.example', '10:00:06');
      expect(breaks([spool, taken, checked, ...LIST])).toEqual([]);
      expect(unprovenOf(evidenceOfHeader([spool, taken, checked, ...LIST]))[0]?.method).toBe('dmarc');
    });
  });

  test('a forwarder that writes no line is named by whoever took the message from it', () => {
    const end = 'Authentication-Results: mx.mailbox.example; spf=fail smtp.mailfrom=ann@example.org; dmarc=fail header.from=example.org';
    const last = hop(
      'mx1.forwards.example (mx1.forwards.example [203.0.113.5])',
      'mx.mailbox.example',
      '10:00:09',
      ' for <bob@mailbox.example>',
    );
    const sent = 'Received: by out.example.org with SMTP id abc.1 for <bob@club.example>; Sat, 21 Nov 2026 10:00:01 +0000';
    expect(breaks([end, last, sent, FROM])).toEqual([['spf', 'forward', 'mx1.forwards.example', 'likely']]);
  });

  test('a missing key is broken by nobody on the way', () => {
    expect(
      breaks([
        'Authentication-Results: mx.example.net; dkim=fail (no key for signature) header.d=example.org',
        IN,
        'X-Mailman-Version: 2',
        FROM,
      ]),
    ).toEqual([]);
  });

  test('a direct message that fails was broken by nobody', () => {
    expect(
      breaks(['Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org; dkim=fail header.d=example.org', IN, OUT, FROM]),
    ).toEqual([]);
  });

  test('a filter in front may be anybody’s', () => {
    expect(
      breaks([
        'Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org',
        hop('mx07.pphosted.com (mx07.pphosted.com [203.0.113.8])', 'mx.example.net', '10:00:09'),
        OUT,
        FROM,
      ]),
    ).toEqual([['spf', 'filter', 'Proofpoint', 'possible']]);
  });

  test('a list that sends under a name of its own broke no SPF', () => {
    const lines = (sender: string) => [
      hop('relay.example.com (relay.example.com [198.51.100.9])', 'mx.example.net', '10:00:09'),
      `Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=${sender}`,
      OUT,
      FROM,
      'List-Id: <talk.lists.example>',
      'List-Post: <mailto:talk@lists.example>',
    ];
    expect(breaks(lines('example.org')).map(([, by]) => by)).toEqual(['list']);
    expect(breaks(lines('lists.example'))).toEqual([]);
  });
});

function breaks(lines: readonly string[]) {
  return breaksIn(lines).map(({ method, by, who, certainty }) => [method, by, who, certainty]);
}

function breaksIn(lines: readonly string[]): readonly Break[] {
  const [recorded] = recordedChecks(evidenceOfHeader(lines));
  return recorded ? breaksOf(recorded) : [];
}
