import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyMessageFile, type MessageFile } from './message-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailmedic-messages-'));
  mkdirSync(join(folder, 'a/cur'), { recursive: true });
  mkdirSync(join(folder, 'b'));
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'a/cur/1'), 'one');
  writeFileSync(join(folder, 'b/2'), 'two');
  symlinkSync('.', join(folder, 'a/here'));
  symlinkSync('../..', join(folder, 'a/cur/above'));
  symlinkSync('../b', join(folder, 'a/beside'));
  execFileSync('mkfifo', [join(folder, 'b/pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filesAt(name: string): Promise<readonly MessageFile[]> {
  const files: MessageFile[] = [];
  for await (const file of everyMessageFile([name], new AbortController().signal)) files.push(file);
  return files;
}

async function namesIn(folderOrFile: string): Promise<readonly string[]> {
  return (await filesAt(folderOrFile)).map(({ name }) => name.slice(folder.length + 1));
}

describe.skipIf(process.platform === 'win32')('the files behind the names that were given', () => {
  test('a link that leads back is not followed round and round, one that leads aside is', async () => {
    expect(await namesIn(folder)).toEqual(['a/beside/2', 'a/cur/1', 'b/2']);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read says so, and the others are read', async () => {
    chmodSync(join(folder, 'a/cur/1'), 0o000);
    const files = await filesAt(join(folder, 'a/cur'));
    chmodSync(join(folder, 'a/cur/1'), 0o600);
    expect(files).toMatchObject([{ read: 'It may not be opened with your rights.' }]);
  });

  test('a folder that holds nothing has a line all the same, as long as it was named', async () => {
    expect(await filesAt(join(folder, 'bare'))).toMatchObject([{ read: 'It is a folder without a message.' }]);
    expect(await namesIn(folder)).not.toContain('bare');
  });

  test('what a folder holds beside files is passed over, and read where it was named', async () => {
    expect(await namesIn(join(folder, 'b'))).toEqual(['b/2']);
    const [pipe] = await filesAt(join(folder, 'b/pipe'));
    expect(pipe?.read).toBe('It is a pipe that nobody writes to.');
  });
});
