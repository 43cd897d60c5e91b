import { describe, expect, test } from 'vitest';
import { STATION_NAMES } from '../render/station.ts';
import { findTerm, GLOSSARY, TERMS } from './glossary.ts';

describe('the glossary', () => {
  test('explains at least eighty terms', () => {
    expect(TERMS.length).toBeGreaterThanOrEqual(80);
    expect(GLOSSARY.flatMap(({ terms }) => terms)).toEqual(TERMS);
  });

  test('gives no name to two terms', () => {
    const names = TERMS.flatMap(({ term, also }) => [term, ...also].map((name) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(TERMS.map((term) => [term.term, term] as const))(
    '%s: is whole sentences, and what it refers to is there',
    (_, { short, more, see, references }) => {
      expect(short).toMatch(/^[A-Z“].*\.$/u);
      expect(more).toMatch(/^[A-Z“].*\.$/u);
      expect(`${short} ${more}`).not.toMatch(/\binvalid\b/i);
      expect(see.filter((name) => !TERMS.some(({ term }) => term === name))).toEqual([]);
      expect(references.filter((reference) => !/^RFC \d{3,4}(?: (?:section|appendix) [\w.]+)?$/.test(reference))).toEqual([]);
    },
  );
});

describe('findTerm', () => {
  test.each(Object.values(STATION_NAMES))('explains the station %s', (name) => {
    expect(findTerm(name)).toBeDefined();
  });

  test.each([
    ['starttls', 'STARTTLS'],
    ['  Implicit   TLS ', 'implicit TLS'],
    ['ssl', 'TLS'],
    ['nameserver', 'name server'],
    ['MX', 'MX record'],
  ])('finds %j as %s', (name, term) => {
    expect(findTerm(name)?.term).toBe(term);
  });

  test('finds nothing for what is no term', () => {
    expect(findTerm('teapot')).toBeUndefined();
  });
});
