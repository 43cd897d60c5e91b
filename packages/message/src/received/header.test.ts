import { describe, expect, test } from 'vitest';
import { readMessage } from '../mime/entity.ts';
import { readTrace } from './header.ts';

const trace = (...lines: readonly string[]) => readTrace(readMessage(`${lines.join('\r\n')}\r\n\r\nhello\r\n`).header);
const RECEIVED = 'Received: from a.example.net ([192.0.2.9]) by mx.example.org with ESMTP id 1; Sat, 21 Nov 2026 11:00:00 +0000';

describe('the trace of a header', () => {
  test('holds the hops, the newest first, and what stands between them', () => {
    const read = trace(
      'Delivered-To: bob@example.org',
      RECEIVED,
      'X-Greylist: delayed 361 seconds by postgrey-1.31 at mx;',
      '\tSat, 21 Nov 2026 12:00:00 CET',
      'Received: from b.example.net',
      '\tby a.example.net with ESMTPSA id 2;',
      '\tSat, 21 Nov 2026 10:00:00 +0000',
      'X-Forwarded-For: bob@example.com bob@example.org',
      'Date: Sat, 21 Nov 2026 09:59:58 +0000',
      'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
    );
    expect(read).toMatchObject({
      subject: 'Grüße',
      date: { at: Date.parse('2026-11-21T09:59:58Z') },
      hops: [{ by: { name: 'mx.example.org' } }, { by: { name: 'a.example.net' } }],
      greylisting: [{ software: 'postgrey', by: 'mx', delayedMs: 361_000, above: 1 }],
      addressed: [
        { address: 'bob@example.org', above: 0, field: 'Delivered-To' },
        { address: 'bob@example.com', above: 2 },
        { address: 'bob@example.org', above: 2 },
      ],
    });
  });

  test.each([
    ['delayed 300 seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 12:00:00 CET', 'postgrey', 300_000],
    ['Delayed for 00:05:23 by milter-greylist-4.6.2 (mx.example.org [192.0.2.1]); Sat, 21 Nov 2026', 'milter-greylist', 323_000],
    ['Delayed for 111:19:22 by milter-greylist-4.4.3 (mx.example.org [192.0.2.1])', 'milter-greylist', 400_762_000],
    ['delayed 00:28:24 by SQLgrey-1.8.0', 'SQLgrey', 1_704_000],
    ['Sender IP whitelisted, not delayed by milter-greylist-4.6.2 (mx.example.org [192.0.2.1])', 'milter-greylist', 0],
    ['from auto-whitelisted by SQLgrey-1.8.0', 'SQLgrey', 0],
  ])('reads X-Greylist: %s', (value, software, delayedMs) => {
    expect(trace(`X-Greylist: ${value}`).greylisting).toMatchObject([{ software, delayedMs }]);
  });

  test.each([
    [['List-Id: The list <list.example.org>', 'List-Post: <mailto:list@example.org>'], { id: 'list.example.org' }],
    [['List-Id: <list.example.org>', 'X-Mailman-Version: 3.3.8'], { id: 'list.example.org', software: 'Mailman' }],
    [['Mailing-List: contact list-help@example.org; run by ezmlm', 'Precedence: bulk'], { software: 'ezmlm' }],
    [['X-Google-Group-Id: 123'], { software: 'Google Groups' }],
    [['X-Validation-by: carol@example.org', 'List-Id: <talk.example.org>'], { software: 'Sympa', id: 'talk.example.org' }],
    [['List-Id: <talk.example.org>', 'Precedence: list'], { id: 'talk.example.org' }],
    [['List-Id: <talk.example.org>', 'Sender: owner-talk@example.org'], { id: 'talk.example.org', sender: 'owner-talk@example.org' }],
    [['List-Id: <talk.example.org>', 'Mailing-List: list talk@example.org; contact talk+owner@example.org'], { id: 'talk.example.org' }],
    [['List-Post: <mailto:talk@example.org>', 'List-Unsubscribe: <mailto:talk-leave@example.org>'], { sender: 'talk@example.org' }],
    [['List-Post: NO', 'List-Unsubscribe: <mailto:news-leave@example.org>'], undefined],
    [['Sender: owner-talk@example.org', 'Precedence: bulk'], { sender: 'owner-talk@example.org' }],
    [
      [
        'Sender: ann@example.net',
        'List-Post: <mailto:talk@example.org>',
        'Precedence: list',
        'List-Help: <mailto:sympa@example.org?subject=help>',
      ],
      { sender: 'talk@example.org', software: 'Sympa' },
    ],
    [['X-Loop: talk@example.org', 'Precedence: list'], { sender: 'talk@example.org' }],
    [['X-Loop: ann@example.org', 'Precedence: bulk'], undefined],
    [['Sender: ann@example.org', 'Precedence: bulk'], undefined],
    [['List-Unsubscribe: <mailto:out@example.com>', 'List-Id: <news.example.com>'], undefined],
  ])('knows a mailing list from a newsletter: %s', (lines, list) => {
    const read = trace(...lines).list;
    if (list === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(list);
  });

  test('keeps the top of ten thousand lines, counts the rest, and takes no time', () => {
    const began = performance.now();
    const read = trace(...Array.from({ length: 10_000 }, () => RECEIVED));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(read.hops).toHaveLength(500);
    expect(read.left).toBeGreaterThan(0);
  });

  test('reads a header of a megabyte', () => {
    const began = performance.now();
    const read = trace(
      RECEIVED,
      `X-Long: ${'x ('.repeat(100_000)}`,
      ...Array.from({ length: 600 }, (_, index) => `X-${index}: ${'y'.repeat(1000)}`),
      RECEIVED,
    );
    expect(performance.now() - began).toBeLessThan(3000);
    expect(read.hops).toHaveLength(2);
  });

  test.each(['', 'nothing but words', '\0\0\0', 'Received:', 'Received: \r\nReceived'])('makes nothing of "%s"', (text) => {
    expect(readTrace(readMessage(text).header).hops).toEqual([]);
  });
});
