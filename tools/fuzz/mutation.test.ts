import { expect, test } from 'vitest';
import { makeInput } from './mutation.ts';

const SEEDS = [Buffer.from('* OK [CAPABILITY IMAP4rev1] ready\r\n'), Buffer.from('{"a":[1,2]}')];

test('the same seed, target and number make the same input', () => {
  const inputs = (): string[] => Array.from({ length: 100 }, (_, index) => hex(makeInput('imap', SEEDS, 1, index)));
  expect(inputs()).toEqual(inputs());
});

test('another seed, target or number makes another input', () => {
  const first = hex(makeInput('imap', SEEDS, 1, 5));
  for (const other of [makeInput('imap', SEEDS, 2, 5), makeInput('pop3', SEEDS, 1, 5), makeInput('imap', SEEDS, 1, 6)])
    expect(hex(other)).not.toBe(first);
});

test('many inputs still look like their seed, some are noise, none is endless', () => {
  const inputs = Array.from({ length: 2000 }, (_, index) => makeInput('imap', SEEDS, 1, index));
  const alike = inputs.filter((input) => Buffer.from(input).includes('CAPABILITY') || Buffer.from(input).includes('[1,2'));
  expect(alike.length).toBeGreaterThan(500);
  expect(alike.length).toBeLessThan(1900);
  expect(Math.max(...inputs.map(({ length }) => length))).toBeLessThanOrEqual(65_536);
});

test('without seeds there is noise', () => {
  expect(makeInput('imap', [], 1, 3)).toBeInstanceOf(Uint8Array);
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
