import { describe, expect, test } from 'vitest';
import { MessageSplitter, type Piece } from './splitter.ts';

const ONE = 'From MAILER-DAEMON Sat Nov 21 10:00:00 2026\nSubject: one\n\nfirst\n\n';
const TWO =
  'From MAILER-DAEMON Sat Nov 21 10:00:01 2026\nSubject: two\n\n>From here it is quoted\nFrom here it is not, and no date follows\n\n';

function split(text: string, size = text.length): readonly Piece[] {
  const splitter = new MessageSplitter();
  const bytes = Buffer.from(text, 'latin1');
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(...splitter.push(bytes.subarray(at, at + size)));
  return [...pieces, ...splitter.end()];
}

const texts = (pieces: readonly Piece[]) => pieces.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));

describe('a stream is cut into messages', () => {
  test.each([1, 7, 64, 4096])('an mbox in chunks of %i bytes', (size) => {
    expect(texts(split(ONE + TWO + ONE, size))).toEqual([ONE, TWO, ONE]);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('with lines ended by %s', (_name, end) => {
    expect(split((ONE + TWO).replaceAll('\n', end))).toHaveLength(2);
  });

  test('what does not begin with a From line is one message', () => {
    expect(texts(split(`Subject: x\n\n${ONE}`))).toEqual([`Subject: x\n\n${ONE}`]);
  });

  test('nothing is no message', () => {
    expect(split('')).toEqual([]);
    expect(split('\n\r\n\n')).toEqual([]);
  });

  test('of a large message the beginning and the end are kept', () => {
    const [piece, next] = split(`${ONE}${'x'.repeat(3_000_000)}END\n\n${TWO}`, 65_536);
    expect(piece?.length).toBeGreaterThan(3_000_000);
    expect(piece?.bytes.length).toBe(1024 * 1024);
    expect(
      Buffer.from(piece?.bytes ?? [])
        .toString('latin1')
        .trimEnd()
        .endsWith('END'),
    ).toBe(true);
    expect(Buffer.from(next?.bytes ?? []).toString('latin1')).toBe(TWO);
  });
});
