import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Interrupted } from './interrupted.ts';
import { firstLine, lineFrom, lineInFile } from './secret-line.ts';

const never = new AbortController().signal;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailmedic-secret-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KB64 = 64 * 1024;

describe('the first line', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['with its end', 'secret\n', 'secret'],
    ['without', 'secret', 'secret'],
    ['as Windows ends it', 'secret\r\n', 'secret'],
    ['after a byte order mark', '\ufeffsecret\n', 'secret'],
    ['before others, whatever they hold', Buffer.from('secret\n\xff\xfe', 'latin1'), 'secret'],
    ['with its spaces', '  two words ', '  two words '],
    ['beyond ASCII', 'grün€𝄞\n', 'grün€𝄞'],
    ['that is empty', '\nsecret\n', ''],
    ['of nothing', '', ''],
    ['as long as one may be', 'x'.repeat(KB64), 'x'.repeat(KB64)],
  ])('%s', (_what, bytes, line) => {
    expect(firstLine(Buffer.from(bytes), '--password-file')).toBe(line);
  });

  test.each<[string, Uint8Array, string]>([
    ['in an older code', Buffer.from('gr\xfcn\n', 'latin1'), 'not written in UTF-8'],
    ['in UTF-16, as PowerShell writes it', Buffer.from('\ufeffsecret\r\n', 'utf16le'), 'not written in UTF-8'],
    ['of 64 KB and a byte', Buffer.alloc(KB64 + 1, 'x'), 'longer than 64 KB'],
  ])('%s is refused by one sentence that does not say it', (_what, bytes, sentence) => {
    expect(() => firstLine(bytes, '--password-file')).toThrow(sentence);
    expect(() => firstLine(bytes, '--password-file')).not.toThrow(/secret|xxx|gr/);
  });

  test('comes out of a stream in pieces, and no more is waited for', async () => {
    const stream = new PassThrough();
    for (const byte of Buffer.from('grün\nmore')) stream.write(Buffer.of(byte));
    expect(await lineFrom(stream, '--password-stdin', never)).toBe('grün');
  });

  test('is no longer waited for once the run is interrupted', async () => {
    const interruption = new AbortController();
    const waiting = lineFrom(new PassThrough(), '--password-stdin', interruption.signal);
    interruption.abort();
    await expect(waiting).rejects.toThrow(Interrupted);
    await expect(lineFrom(new PassThrough(), '--password-stdin', interruption.signal)).rejects.toThrow(Interrupted);
  });
});

describe('the first line of a file', () => {
  test('may be in a file of any size', async () => {
    writeFileSync(join(folder, 'large'), `secret\n${'x'.repeat(1024 * 1024)}`);
    expect(await lineInFile(join(folder, 'large'), '--password-file', never)).toBe('secret');
    writeFileSync(join(folder, 'long'), 'x'.repeat(1024 * 1024));
    await expect(lineInFile(join(folder, 'long'), '--password-file', never)).rejects.toThrow('longer than 64 KB');
  });

  test.skipIf(process.platform === 'win32')('may come out of a pipe, from a program that takes its time', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const waiting = lineInFile(pipe, '--password-file', never);
    spawn('sh', ['-c', `sleep 0.2; { printf sec; sleep 0.1; echo ret; } > "$0"`, pipe]);
    expect(await waiting).toBe('secret');
  });

  test.skipIf(process.platform === 'win32')('is no longer waited for, in a pipe that nobody writes to, when the run ends', async () => {
    const pipe = join(folder, 'silent-pipe');
    execFileSync('mkfifo', [pipe]);
    const interruption = new AbortController();
    const forNothing = lineInFile(pipe, '--password-file', interruption.signal);
    setTimeout(() => interruption.abort(), 50);
    await expect(forNothing).rejects.toThrow(Interrupted);
  });

  test('is the system error where there is no such file', async () => {
    await expect(lineInFile(join(folder, 'gone'), '--password-file', never)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(lineInFile(folder, '--password-file', never)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
