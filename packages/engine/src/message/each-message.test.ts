import { describe, expect, test } from 'vitest';
import { eachMessage } from './each-message.ts';

async function told(...pieces: readonly (string | Buffer)[]): Promise<readonly unknown[]> {
  return listed(eachMessage(streamOf(pieces), 'x', (bytes) => Buffer.from(bytes).toString('latin1').length));
}

async function listed(all: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const list: unknown[] = [];
  for await (const one of all) list.push(one);
  return list;
}

async function* streamOf(pieces: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

describe('each message of a stream', () => {
  test('a header with damage in it is a message, noise is none', async () => {
    expect(await told('Received: from a\0\0.example\0 by b\0\n\nhello\0\n')).toEqual([expect.any(Number)]);
    expect(await told(Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 256)))).toMatchObject([
      { error: expect.stringMatching(/not text/) },
    ]);
  });

  test('what is no text is left at once, however long it goes on', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1;
        yield await Promise.resolve(Buffer.alloc(65_536));
      }
    }
    expect(await listed(eachMessage(endless(), '-', () => 0))).toMatchObject([{ input: '-', error: expect.stringMatching(/not text/) }]);
    expect(asked).toBe(1);
  });

  test.each([
    ['\u001f\u008b\b\0', /gunzip/],
    ['BZh91AY', /bunzip2/],
    ['\u00fd7zXZ\0', /unxz/],
    ['PK\u0003\u0004', /ZIP/],
    ['\u00d0\u00cf\u0011\u00e0', /\.eml/],
    ['%PDF-1.7\n', /PDF/],
  ])('what can be made a message of says how: %j', async (beginning, says) => {
    expect(await told(Buffer.from(beginning, 'latin1'))).toMatchObject([{ error: expect.stringMatching(says) }]);
  });
});
