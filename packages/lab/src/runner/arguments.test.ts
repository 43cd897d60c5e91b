import { describe, expect, test } from 'vitest';
import { matches, readArguments } from './arguments.ts';
import { tryProgram } from './program.ts';

describe('a pattern', () => {
  test.each([
    ['tls/certificate-expired: leaf', 'tls', true],
    ['tls/certificate-expired: leaf', 'expired', true],
    ['tls/certificate-expired: leaf', 'tls/*', true],
    ['tls/certificate-expired: leaf', 'dns/*', false],
    ['tls/certificate-expired: leaf', '*leaf', true],
    ['tls/certificate-expired: leaf', 'certificate*', false],
    ['healthy/a.b', 'healthy/a*b', true],
    ['healthy/axb', 'healthy/a.b*', false],
  ])('%s against %s: %s', (name, pattern, yes) => {
    expect(matches(name, pattern)).toBe(yes);
  });
});

test.each([[['--jobs', '0']], [['--jobs', 'many']], [['--jobs', '65']], [['--nonsense']], [['stray']], [['--wrong-password']]])(
  '%j is not understood',
  (args) => {
    expect(() => readArguments(args)).toThrow(/takes/);
  },
);

test('another file may be tried, if it is there', () => {
  expect(readArguments(['--program', 'build/x.js']).program).toBe('build/x.js');
  expect(() => tryProgram('/nowhere/x.js')).toThrow('There is no file "/nowhere/x.js"');
});

test('a lab that is kept is the only one', () => {
  expect(readArguments(['--keep', '--jobs', '4']).jobs).toBe(1);
});
