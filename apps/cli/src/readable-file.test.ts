import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Interrupted } from './interrupted.ts';
import { ReadableFile } from './readable-file.ts';

const never = new AbortController().signal;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailmedic-readable-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function whole(path: string, most: number, signal = never): Promise<string | undefined> {
  await using file = await ReadableFile.open(path, signal);
  return (await file.whole(most))?.toString();
}

describe('a file', () => {
  test.each([
    ['nothing', 0, 0, 'all'],
    ['as much as may be', 300_000, 300_000, 'all'],
    ['a byte more', 300_001, 300_000, 'too much'],
  ])('that holds %s', async (_what, size, most, comes) => {
    writeFileSync(join(folder, 'file'), 'x'.repeat(size));
    expect((await whole(join(folder, 'file'), most))?.length).toBe(comes === 'all' ? size : undefined);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  const pipe = (name: string): string => {
    execFileSync('mkfifo', [join(folder, name)]);
    return join(folder, name);
  };

  test('a device is refused, whether it ends or not', async () => {
    await expect(whole('/dev/zero', 10)).rejects.toMatchObject({ code: 'DEVICE' });
    await expect(whole('/dev/null', 10)).rejects.toMatchObject({ code: 'DEVICE' });
  });

  test('a pipe is read to its end, however late and slowly it comes', async () => {
    const path = pipe('slow');
    const reading = whole(path, 100);
    spawn('sh', ['-c', `sleep 0.2; { printf a; sleep 0.3; printf b; } > "$0"`, path]);
    expect(await reading).toBe('ab');
  });

  test('more than may be comes out of a pipe that never ends', async () => {
    const path = pipe('endless');
    const child = spawn('sh', ['-c', `cat /dev/zero > "$0"`, path]);
    expect(await whole(path, 1000)).toBeUndefined();
    child.kill();
  });

  test('a pipe that nobody writes to is no longer waited for, at the latest when the run ends', async () => {
    await expect(whole(pipe('unopened'), 100)).rejects.toMatchObject({ code: 'NOBODY_WRITES' });
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 50);
    await expect(whole(pipe('left'), 100, interruption.signal)).rejects.toThrow(Interrupted);
  });
});
