import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../testing/mailmedic.ts';

let home: Home;
beforeAll(async () => {
  home = await Home.open();
  mkdirSync(home.at('folder/cur'), { recursive: true });
  writeFileSync(home.at('late.eml'), message('12:12:08'));
  writeFileSync(home.at('folder/cur/1:2,S'), message('09:00:05'));
  writeFileSync(home.at('folder/cur/2'), message('12:12:08'));
  writeFileSync(
    home.at('mbox'),
    `From ann Sat Nov 21 09:00:00 2026\n${message('09:00:05')}\nFrom ann Sat Nov 21 09:00:00 2026\n${message('09:00:06')}`,
  );
  writeFileSync(home.at('never-sent.eml'), 'From: ann@example.net\nSubject: a draft\n\nhello\n');
  writeFileSync(home.at('empty'), '');
  writeFileSync(home.at('picture.png'), Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7]));
});
afterAll(() => home[Symbol.asyncDispose]());

const message = (taken: string) =>
  [
    'Received: from out.example.net (out.example.net [192.0.2.9])',
    `\tby mx.example.org (Postfix) with ESMTPS id 4ABC for <bob@example.org>; Sat, 21 Nov 2026 ${taken} +0000 (UTC)`,
    'Received: from [192.168.1.5] (dsl.example.com [203.0.113.7]) (Authenticated sender: ann)',
    '\tby out.example.net (Postfix) with ESMTPSA id 9DEF; Sat, 21 Nov 2026 10:00:02 +0100 (CET)',
    'Date: Sat, 21 Nov 2026 09:00:00 +0000',
    'From: Ann <ann@example.net>',
    'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
    '',
    'hello',
    '',
  ].join('\r\n');

const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('mailmedic trace', () => {
  test('says first where the message waited, then the way', async () => {
    const { status, out, err } = await home.run(['trace', 'late.eml']);
    expect([status, err]).toEqual([1, '']);
    const [first = '', ...rest] = out.replaceAll(/\s+/g, ' ').split('The way');
    expect(first).toBe('late.eml: Grüße The message waited 3 h 12 min at out.example.net before mx.example.org took it. ');
    expect(rest.join(' ')).toMatch(/out\.example\.net.*mx\.example\.org.*delivery\/delayed \(likely/);
  });

  test('prints one line of JSON per message', async () => {
    const { status, out } = await home.run(['trace', '--json', 'mbox', 'late.eml']);
    expect(status).toBe(1);
    expect(linesOf(out)).toMatchObject([
      { schema: 'mailmedic.trace/1', file: 'mbox#1', verdict: 'healthy', totalMs: 5000, causes: [] },
      { schema: 'mailmedic.trace/1', file: 'mbox#2', verdict: 'healthy', totalMs: 6000, causes: [] },
      {
        file: 'late.eml',
        verdict: 'problem',
        longest: { at: 'out.example.net', to: 'mx.example.org', ms: 11_526_000 },
        hops: [{ server: 'out.example.net' }, { server: 'mx.example.org' }],
        causes: [{ id: 'delivery/delayed' }],
      },
    ]);
  });

  test('tells of many messages by a sentence each, and counts them', async () => {
    writeFileSync(
      home.at('many'),
      Array.from({ length: 12 }, () => `From ann Sat Nov 21 09:00:00 2026\n${message('09:00:05')}\n`).join(''),
    );
    const { status, out } = await home.run(['trace', 'many', 'late.eml']);
    expect(status).toBe(1);
    expect(out.match(/The way, from/g)).toHaveLength(10);
    expect(out).toContain('many#12: Grüße');
    expect(out.trim().split('\n').at(-1)).toBe('13 messages: 12 in order, 1 with a cause.');
  });

  test('writes a report', async () => {
    const { status, err } = await home.run(['trace', 'late.eml', '--report', 'way.html']);
    expect([status, err]).toEqual([1, 'The report is in way.html.\n']);
    expect(readFileSync(home.at('way.html'), 'utf8')).toMatch(/<svg class="time-line[^]*3 h 12 min/);
    expect((await home.run(['trace', 'late.eml', '--report', 'way.pdf'])).status).toBe(2);
    expect((await home.run(['trace', 'late.eml', '--report', 'way.html'])).status).toBe(1);
    writeFileSync(home.at('mail.html'), 'Subject: hello\n\n');
    const over = await home.run(['trace', 'mail.html', '--report', 'mail.html']);
    expect([over.status, over.out]).toEqual([2, '']);
    expect(over.err).toContain('--report "mail.html" is a message to read and would be lost; name another file.');
  });

  test('believes the servers that it is told to', async () => {
    const trust = async (...more: readonly string[]) => {
      const [report] = linesOf((await home.run(['trace', '--json', 'late.eml', ...more])).out);
      return [...JSON.stringify(report?.['hops'] ?? []).matchAll(/"trust":"(\w+)"/g)].map(([, word]) => word);
    };
    expect(await trust()).toEqual(['told', 'trusted']);
    expect(await trust('--trusted', 'example.net')).toEqual(['trusted', 'trusted']);
  });

  test('has a line for every input, and the worst status', async () => {
    const { status, out } = await home.run(['trace', '--json', 'empty', 'picture.png', 'missing', 'folder']);
    expect(status).toBe(2);
    expect(linesOf(out).map(({ schema }) => schema)).toEqual([
      ...Array<string>(3).fill('mailmedic.error/1'),
      ...Array<string>(2).fill('mailmedic.trace/1'),
    ]);
  });

  test.each([
    ['folder/cur/1:2,S', 0],
    ['never-sent.eml', 3],
  ])('%s alone ends with status %i', async (file, expected) => {
    expect((await home.run(['trace', file])).status).toBe(expected);
  });
});
