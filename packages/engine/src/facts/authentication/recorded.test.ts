import { describe, expect, test } from 'vitest';
import { evidenceOfHeader, hop, wayOf } from '../../testing/way.ts';
import { breaksOf } from './breaks.ts';
import { recordedChecks } from './recorded.ts';
import { unprovenOf } from './unproven.ts';

const IN = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const OUT = hop('[198.51.100.7] (home.example [198.51.100.7])', 'mail.example.org', '10:00:01');
const FROM = 'From: Ann <ann@example.org>';

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
    expect(unprovenOf(evidenceOfHeader([results(text), IN, OUT, FROM]))[0]?.method).toBe(method);
  });
});

describe('which step broke what', () => {
  const FORWARDED = [
    'Delivered-To: bob@mailbox.example',
    'Authentication-Results: mx.mailbox.example; spf=fail smtp.mailfrom=ann@example.org; dkim=none; dmarc=fail header.from=example.org',
    hop('mx.example.net (mx.example.net [203.0.113.5])', 'mx.mailbox.example', '10:00:09', ' for <bob@mailbox.example>'),
  ];
  const breaks = (lines: readonly string[]) => {
    const recorded = recordedIn(...lines);
    return recorded ? breaksOf(recorded).map(({ method, by, who, certainty }) => [method, by, who, certainty]) : [];
  };

  test('a forward that keeps the envelope’s sender breaks SPF', () => {
    expect(breaks([...FORWARDED, IN, OUT, FROM])).toEqual([['spf', 'forward', 'mx.example.net', 'likely']]);
  });

  test('a seal of the forwarder that says it passed before makes it certain', () => {
    const sealed = [
      'ARC-Seal: i=1; a=rsa-sha256; t=1; cv=none; d=example.net; s=s1; b=x',
      'ARC-Message-Signature: i=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=x; b=y',
      'ARC-Authentication-Results: i=1; mx.example.net; spf=pass smtp.mailfrom=example.org; dkim=none',
    ];
    const recorded = recordedIn(...FORWARDED, ...sealed, IN, OUT, FROM);
    expect(recorded && breaksOf(recorded)).toMatchObject([
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
      const recorded = recordedIn(...lines);
      expect(recorded && breaksOf(recorded)).toMatchObject([
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

  test.each([
    ['X-Sieve-Redirected-From: bob@example.net', 'bob@example.net'],
    ['X-MS-Exchange-Inbox-Rules-Loop: bob@example.net', 'bob@example.net'],
    ['X-Forwarded-To: bob@mailbox.example', 'old@example.net'],
  ])('a rule that sends on is named by %s', (field, from) => {
    const lines = [
      hop('mx.example.net (mx.example.net [203.0.113.5])', 'mx.mailbox.example', '10:00:09', ' for <bob@mailbox.example>'),
      field,
      hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <old@example.net>'),
    ];
    expect(wayOf(lines).forwards).toContainEqual(expect.objectContaining({ from, to: 'bob@mailbox.example' }));
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

test('a list that sends under a name of its own broke no SPF', () => {
  const lines = (sender: string) => [
    hop('relay.example.com (relay.example.com [198.51.100.9])', 'mx.example.net', '10:00:09'),
    `Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=${sender}`,
    OUT,
    FROM,
    'List-Id: <talk.lists.example>',
    'List-Post: <mailto:talk@lists.example>',
  ];
  const breaks = (sender: string) => {
    const recorded = recordedIn(...lines(sender));
    return recorded === undefined ? [] : breaksOf(recorded).map(({ by }) => by);
  };
  expect(breaks('example.org')).toEqual(['list']);
  expect(breaks('lists.example')).toEqual([]);
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
