import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { WholeFile } from './whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailmedic-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('parts that a run ended by force left are removed after a day, and nothing else', async () => {
  const at = (name: string): string => join(folder, name);
  const old = '.k.json.0b0e7f0c-5f0a-4a5e-9d3a-1b2c3d4e5f60.part';
  const fresh = '.k.json.1b0e7f0c-5f0a-4a5e-9d3a-1b2c3d4e5f60.part';
  const others = ['.film.mkv.part', 'k.json.2b0e7f0c-5f0a-4a5e-9d3a-1b2c3d4e5f60.part', '.notes.part'];
  const begun = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of [old, fresh, ...others]) {
    writeFileSync(at(name), '');
    if (name !== fresh) utimesSync(at(name), begun, begun);
  }
  const asFolder = '.k.json.3b0e7f0c-5f0a-4a5e-9d3a-1b2c3d4e5f60.part';
  mkdirSync(at(asFolder));
  utimesSync(at(asFolder), begun, begun);
  const file = await WholeFile.open(at('new.json'), '--save');
  await file.write('{}');
  expect(readFileSync(at('new.json'), 'utf8')).toBe('{}');
  expect(readdirSync(folder).toSorted()).toEqual([fresh, ...others, asFolder, 'new.json'].toSorted());
});
