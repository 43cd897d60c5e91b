import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfFault } from './json-fault.ts';

test.each([
  ['', 0],
  ['{', 1],
  ['{a', 1],
  ['{"a":1,\n"b" 2}', 12],
  ['[1,]', 3],
  ['[,]', 1],
  ['{"a":1,}', 7],
  ['{"a":"x', 5],
  ['[1}', 2],
  ['{"a":1} x', 8],
  ['[01]', 2],
  ['{ // mine\n}', 2],
  ['nul', 0],
])('%j breaks at %i', (text, place) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(placeOfFault(text)).toBe(place);
});

test('finds the end in every sound text', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), undefined, indent);
      expect(placeOfFault(text)).toBe(text.length);
    }),
  );
});

test('finds a place within the text in every text that is cut off or has a character too many', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(']', '}', ',', '"', 'x', '\u0000'), (json, offset, character) => {
      const at = offset % (json.length + 1);
      const text = json.slice(0, at) + character + json.slice(at);
      fc.pre(!parses(text));
      expect(placeOfFault(text)).toBeLessThanOrEqual(text.length);
      expect(placeOfFault(text)).toBeGreaterThanOrEqual(0);
    }),
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
