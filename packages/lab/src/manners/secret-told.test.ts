import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTold, toldIn } from './secret-told.ts';

const SECRET = 'last "winter" 2019';

describe('a secret is told', () => {
  test.each([
    ['as it is', `NO ${SECRET} is wrong`],
    ['in JSON', JSON.stringify({ text: SECRET })],
    ['in a web address', `https://example.org/?p=${encodeURIComponent(SECRET)}`],
    ['as PLAIN sends it', Buffer.from(`\0ann@example.org\0${SECRET}`).toString('base64')],
    ['as PLAIN sends it with a longer name', Buffer.from(`\0anna@example.org\0${SECRET}`).toString('base64')],
    ['as PLAIN sends it with a still longer name', Buffer.from(`\0annax@example.org\0${SECRET}`).toString('base64')],
    ['as LOGIN sends it', Buffer.from(SECRET).toString('base64')],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
  ])('%s', (_how, text) => {
    expect(isTold(text, SECRET)).toBe(true);
  });

  test('not by a text without it', () => {
    expect(isTold('NO [AUTHENTICATIONFAILED] last winter 2019: [secret]', SECRET)).toBe(false);
  });
});

describe('where it is told', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-told-'));
    mkdirSync(join(folder, 'runs'));
    writeFileSync(join(folder, 'runs', 'now.json'), SECRET);
    writeFileSync(join(folder, 'runs', 'before.json'), SECRET);
    utimesSync(join(folder, 'runs', 'before.json'), 1000, 1000);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is found in what was printed and in what was kept since', async () => {
    expect(await toldIn(SECRET, { out: '', err: SECRET }, { folder, sinceMs: 2_000_000 })).toEqual([
      'in what it prints (err)',
      'in what it keeps (runs/now.json)',
    ]);
    expect(await toldIn('another', { out: '', err: SECRET }, { folder, sinceMs: 0 })).toEqual([]);
    expect(await toldIn(SECRET, { out: '', err: '' }, { folder: join(folder, 'gone'), sinceMs: 0 })).toEqual([]);
  });
});
