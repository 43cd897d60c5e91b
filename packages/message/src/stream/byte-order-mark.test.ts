import { expect, test } from 'vitest';
import { withoutMark } from './byte-order-mark.ts';

const TEXT = 'Subject: Grüße\n\n550 5.1.1 unknown\n';
const UTF16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

async function read(bytes: Uint8Array, size: number): Promise<string> {
  const parts: Uint8Array[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const part of withoutMark(chunks())) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

test.each([
  ['no mark', Buffer.from(TEXT), 4096],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 4096],
  ['UTF-16, little end first', UTF16, 4096],
  ['UTF-16 in chunks that cut characters', UTF16, 5],
  ['UTF-16, big end first', Buffer.from(UTF16).swap16(), 4096],
])('%s is read', async (_name, bytes, size) => {
  expect(await read(bytes, size)).toBe(TEXT);
});

test('nothing stays nothing', async () => {
  expect(await read(Buffer.alloc(0), 10)).toBe('');
});
