import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import type { Option } from './command.ts';

const options: readonly Option[] = [
  { name: 'imap', value: 'HOST', help: '' },
  { name: 'json', help: '' },
  { name: 'answer', value: 'KEY=VALUE', repeatable: true, help: '' },
  { name: 'again', value: 'RUN', valueOptional: true, help: '' },
];

describe('readArguments', () => {
  test('keeps options and words apart', () => {
    const asked = readArguments(['a@b.example', '--imap', 'mail', '--json', 'c@d.example'], options);
    expect([asked.words, asked.value('imap'), asked.has('json'), asked.has('again')]).toEqual([
      ['a@b.example', 'c@d.example'],
      'mail',
      true,
      false,
    ]);
  });

  test('takes what follows -- as words', () => {
    expect(readArguments(['--', '--json'], options).words).toEqual(['--json']);
  });

  test('gives an option with an optional value the word after it only when that is a value', () => {
    const isRun = (_: string, word: string) => !word.includes('@');
    expect(readArguments(['--again', 'r1'], options, isRun).value('again')).toBe('r1');
    expect(readArguments(['--again', 'ann@example.org'], options, isRun).words).toEqual(['ann@example.org']);
    expect(readArguments(['--again=a@b', '--json'], options, isRun).value('again')).toBe('a@b');
    expect(readArguments(['--again', '--json', 'r1'], options, isRun).words).toEqual(['r1']);
  });

  test('keeps every value of an option that may be given several times', () => {
    const asked = readArguments(['--answer', 'a=1', 'word', '--answer=b=2'], options);
    expect([asked.values('answer'), asked.words, asked.values('imap')]).toEqual([['a=1', 'b=2'], ['word'], []]);
  });

  test.each([
    [['--jsn'], 'There is no option "--jsn"; did you mean --json?'],
    [['--colour'], 'There is no option "--colour".'],
    [['-j'], 'There is no option "-j".'],
    [['--imap'], '--imap needs a value: --imap HOST.'],
    [['--imap', '--json'], '--imap needs a value: --imap HOST.'],
    [['--imap='], '--imap needs a value: --imap HOST.'],
    [['--json=yes'], '--json takes no value, but was given "yes".'],
    [['--json', '--json'], '--json is given twice; give it once.'],
    [['--again='], '--again needs a value: --again RUN.'],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, options)).toThrow(message);
  });
});
