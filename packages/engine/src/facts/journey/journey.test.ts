import { describe, expect, test } from 'vitest';
import { hop, wayOf } from '../../testing/way.ts';
import { lateWaits, longestWait, travelled } from './late.ts';

const FROM_OUT = 'out.example.net (out.example.net [192.0.2.9])';

describe('a journey', () => {
  test('goes from the sender to the recipient, with what each stretch took', () => {
    const way = wayOf([
      hop('mx.example.org (mx.example.org [198.51.100.2])', 'imap.example.org', '09:00:10'),
      hop(FROM_OUT, 'mx.example.org', '09:00:08'),
      hop('[192.168.1.5] (dsl.example.com [203.0.113.7])', 'out.example.net', '09:00:03'),
      'Date: Sat, 21 Nov 2026 09:00:00 +0000',
    ]);
    expect(way.stops.map(({ name }) => name)).toEqual(['out.example.net', 'mx.example.org', 'imap.example.org']);
    expect(way.waits.map(({ ms, kind }) => [ms, kind])).toEqual([
      [3000, 'writing'],
      [5000, 'queue'],
      [2000, 'queue'],
    ]);
    expect(way.totalMs).toBe(10_000);
  });

  test('that begins on the computer that wrote the message is dated by its clock, so that both are wrong together', () => {
    const way = wayOf([
      hop(FROM_OUT, 'mx.example.org', '09:00:08'),
      hop('localhost ([127.0.0.1])', 'out.example.net', '16:00:03'),
      'Date: Sat, 21 Nov 2026 16:00:00 +0000',
    ]);
    expect(way.clockFaults).toMatchObject([{ clock: 'out.example.net' }]);
    expect(way.clockFaults[0]?.aheadMinMs).toBeGreaterThan(6.9 * 3_600_000);
  });

  test('steps over a line without a time', () => {
    const way = wayOf([
      hop(FROM_OUT, 'mx.example.org', '09:00:08'),
      'Received: from inner.example.net by out.example.net with ESMTP id 1',
      hop('[192.168.1.5]', 'inner.example.net', '09:00:03'),
    ]);
    expect(way.waits).toMatchObject([{ at: { name: 'inner.example.net' }, to: { name: 'mx.example.org' }, ms: 5000 }]);
  });

  test.each([
    [
      'on top of the line, by its place',
      'X-Greylist: delayed 300 seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 09:05:00 UTC',
      true,
    ],
    ['by a short name', 'X-Greylist: delayed 300 seconds by postgrey-1.37 at mx; Sat, 21 Nov 2026 09:05:00 UTC', true],
    ['of another server on the way', 'X-Greylist: delayed 300 seconds by postgrey-1.37 at out; Sat, 21 Nov 2026 09:05:00 UTC', false],
    [
      'of a filter with a name of its own',
      'X-Greylist: delayed 300 seconds by postgrey-1.37 at filter; Sat, 21 Nov 2026 09:05:00 UTC',
      true,
    ],
    ['without a name', 'X-Greylist: delayed 00:05:02 by SQLgrey-1.8.0', true],
    ['that did not delay', 'X-Greylist: Sender IP whitelisted, not delayed by milter-greylist-4.6 (mx.example.org [198.51.100.2])', false],
    [
      'that explains a small part',
      'X-Greylist: delayed 60 seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 09:05:00 UTC',
      false,
    ],
  ])('knows greylisting by a note %s', (_which, note, isKnown) => {
    const way = wayOf([note, hop(FROM_OUT, 'mx.example.org', '09:05:10'), hop('pc', 'out.example.net', '09:00:00')]);
    expect(way.waits.map(({ kind }) => kind === 'greylisting')).toEqual([isKnown]);
  });

  test('knows a list that held the message from a queue', () => {
    const lines = [
      hop('lists.example.org (lists.example.org [198.51.100.3])', 'mx.example.com', '15:00:02'),
      hop('localhost (localhost [127.0.0.1])', 'lists.example.org', '15:00:00'),
      hop(FROM_OUT, 'lists.example.org', '09:00:00'),
    ];
    expect(wayOf([...lines, 'List-Id: <talk.lists.example.org>', 'X-Mailman-Version: 3.3.8']).waits[0]?.kind).toBe('list');
    expect(wayOf(lines).waits[0]?.kind).toBe('same-server');
  });

  test('knows a message that somebody sent anew, and counts the time until then for no delay', () => {
    const way = wayOf([
      hop(FROM_OUT, 'mx.example.com', '19:00:04'),
      hop('localhost (ann@localhost)', 'out.example.net', '19:00:00'),
      'Resent-From: ann@example.net',
      'Resent-To: bob@example.com',
      hop('list.example.org (list.example.org [198.51.100.3])', 'out.example.net', '09:00:00'),
      'Date: Sat, 21 Nov 2026 08:59:50 +0000',
    ]);
    expect(way.waits.map(({ kind }) => kind)).toEqual(['writing', 'resent', 'queue']);
    expect([lateWaits(way), travelled(way), longestWait(way)?.kind]).toEqual([[], 14_000, 'writing']);
  });

  describe('knows a message that was handed in anew, though no field says so', () => {
    const ARRIVED = hop(FROM_OUT, 'mx.example.org', '09:00:00');
    const program = (by: string, user: number) =>
      `Received: by ${by} (Postfix, from userid ${user}) id 4A; Sat, 21 Nov 2026 19:00:00 +0000`;
    const fetched =
      'Received: from pop.example.org [198.51.100.9] by laptop with POP3 (fetchmail-6.4.37) for <bob@localhost> (single-drop); Sat, 21 Nov 2026 09:10:00 +0000';
    const last = (lines: readonly string[]) => wayOf(lines).waits.at(-1)?.kind;
    test.each([
      ['by a person on the server', [program('mx.example.org', 1001), ARRIVED], 'resent'],
      ['by a filter on the server', [program('mx.example.org', 115), ARRIVED], 'same-server'],
      ['on a computer that no line before names', [program('desk.example.com', 33), ARRIVED], 'resent'],
      ['by another program of one house', [program('store.example.org', 33), ARRIVED], 'queue'],
      [
        'by somebody who had fetched it',
        [hop('laptop ([203.0.113.9])', 'smtp.example.com', '19:00:00').replace('ESMTPS', 'ESMTPSA'), fetched, ARRIVED],
        'resent',
      ],
      ['by the program that fetched it', [hop('localhost (localhost [127.0.0.1])', 'laptop', '09:10:01'), fetched, ARRIVED], 'same-server'],
    ])('%s', (_, lines, kind) => {
      expect(last(lines)).toBe(kind);
    });
  });

  test('believes the clock that agrees with when a filter saw the first attempt', () => {
    const way = (delayed: number) =>
      wayOf([
        `X-Greylist: delayed ${delayed} seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 09:10:05 UTC`,
        hop(FROM_OUT, 'mx.example.org', '09:10:05'),
        hop('desk (desk.example.net [192.0.2.77])', 'out.example.net', '09:00:02'),
        hop('localhost', 'desk.example.net', '09:00:40'),
      ]).clockFaults.map(({ clock }) => clock);
    expect(way(601)).toEqual(['desk.example.net']);
    expect(way(500)).toEqual(['out.example.net']);
  });

  test('takes a filter’s own number for the time since the writing', () => {
    const note = 'X-Greylist: delayed 600 seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 09:10:05 UTC';
    const date = 'Date: Sat, 21 Nov 2026 09:00:00 +0000';
    expect(wayOf([note, hop(FROM_OUT, 'mx.example.org', '09:10:05'), date]).waits[0]?.kind).toBe('greylisting');
    expect(wayOf([note.replace('600', '20'), hop(FROM_OUT, 'mx.example.org', '09:10:05'), date]).waits[0]?.kind).toBe('writing');
  });

  test('knows the mailbox from which a message was fetched', () => {
    const fetched =
      'Received: from pop.example.org [198.51.100.9] by home.example.com with IMAP (fetchmail-6.4.37) for <bob@localhost> (single-drop); Sat, 21 Nov 2026 19:00:00 +0000';
    expect(wayOf([fetched, hop(FROM_OUT, 'pop.example.org', '09:00:00')]).waits[0]?.kind).toBe('mailbox');
  });
});

describe('a loop', () => {
  const round = (second: number) => [
    hop(
      'b.example.net (b.example.net [192.0.2.2])',
      'a.example.org',
      `09:00:${String(second + 1).padStart(2, '0')}`,
      ' for <bob@example.org>',
    ),
    hop('a.example.org (a.example.org [192.0.2.1])', 'b.example.net', `09:00:${String(second).padStart(2, '0')}`, ' for <bob@example.org>'),
  ];
  const START = hop(FROM_OUT, 'a.example.org', '08:59:59', ' for <bob@example.org>');

  test.each([
    [1, undefined],
    [2, { rounds: 3, isCertain: false, recipient: 'bob@example.org' }],
    [3, { rounds: 4, isCertain: true }],
  ])('is a server that was come back to %i times', (rounds, loop) => {
    const lines = Array.from({ length: rounds }, (_, index) => round((rounds - index) * 2)).flat();
    const found = wayOf([...lines, START]).loop;
    if (loop === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(loop);
  });

  test('is a mailbox that finds its own mark', () => {
    const lines = ['Delivered-To: bob@example.org', ...round(2), 'Delivered-To: bob@example.org', START];
    expect(wayOf(lines).loop).toMatchObject({ servers: ['a.example.org'], rounds: 2, recipient: 'bob@example.org', isCertain: false });
  });

  test('is no server that hands a message to its own filters', () => {
    const inside = Array.from({ length: 8 }, (_, index) =>
      hop('localhost (localhost [127.0.0.1])', 'a.example.org', `09:00:1${8 - index}`),
    );
    expect(wayOf([...inside, START]).loop).toBeUndefined();
  });
});

describe('a forward', () => {
  test.each([
    [
      'by the recipients of two stops',
      [
        hop('f.example.org ([198.51.100.4])', 'mx.example.com', '09:01:00', ' for <bob@example.com>'),
        hop(FROM_OUT, 'f.example.org', '09:00:00', ' for <info@example.org>'),
      ],
      [{ from: 'info@example.org', to: 'bob@example.com' }],
    ],
    [
      'by what the mailbox before noted',
      [
        hop('f.example.org ([198.51.100.4])', 'mx.example.com', '09:01:00', ' for <bob@example.com>'),
        'Delivered-To: info@example.org',
        hop(FROM_OUT, 'f.example.org', '09:00:00'),
      ],
      [{ from: 'info@example.org', to: 'bob@example.com' }],
    ],
    [
      'by what Gmail notes',
      ['X-Forwarded-For: ann@gmail.com bob@example.com', hop(FROM_OUT, 'mx.google.com', '09:00:00')],
      [{ from: 'ann@gmail.com', to: 'bob@example.com', by: 'header' }],
    ],
    [
      'by hand',
      ['Resent-From: Ann <ann@example.org>', 'Resent-To: carol@example.com', hop(FROM_OUT, 'mx.example.org', '09:00:00')],
      [{ by: 'resent' }],
    ],
    [
      'not where the name means the same mailbox',
      [
        'Delivered-To: bob+news@example.org',
        hop('mx.example.org ([10.0.0.1])', 'imap.example.org', '09:01:00', ' for <bob@imap.example.org>'),
        hop(FROM_OUT, 'mx.example.org', '09:00:00', ' for <bob@example.org>'),
      ],
      [],
    ],
    [
      'not where fetchmail names a local user',
      [
        'Received: from pop.example.org [198.51.100.9] by home with POP3 (fetchmail-6.4.37) for <robert@localhost> (single-drop); Sat, 21 Nov 2026 19:00:00 +0000',
        hop(FROM_OUT, 'mx.example.org', '09:00:00', ' for <bob@example.org>'),
      ],
      [],
    ],
  ])('is known %s', (_how, lines, forwards) => {
    expect(wayOf(lines).forwards).toMatchObject(forwards);
    expect(wayOf(lines).forwards).toHaveLength(forwards.length);
  });
});
