import { describe, expect, test } from 'vitest';
import { readRules } from './rules.ts';

describe('the rules of a script', () => {
  test('of a filter by subject', () => {
    const script = `require ["fileinto", "imap4flags"];
# rule:[Hide]
if header :contains ["Subject", "From"] ["Invoice", "bank"]
{
  setflag "\\\\Seen";
  fileinto :flags ["\\\\Seen"] "RSS Feeds";
  stop;
}
`;
    expect(readRules(script)).toEqual({
      rules: [
        {
          line: 5,
          condition: 'its subject or from contains "Invoice" or "bank"',
          everything: false,
          keys: ['Invoice', 'bank'],
          fields: ['subject', 'from'],
          actions: [{ does: 'setflag', flags: ['\\Seen'] }, { does: 'fileinto', to: 'RSS Feeds', flags: ['\\Seen'] }, { does: 'stop' }],
        },
      ],
    });
  });

  test.each([
    ['redirect "bob@example.net";', true, [{ does: 'redirect', to: 'bob@example.net' }]],
    [
      'require "copy"; redirect :copy "bob@example.net"; keep;',
      true,
      [{ does: 'redirect', to: 'bob@example.net', copy: true }, { does: 'keep' }],
    ],
    ['if true { discard; }', true, [{ does: 'discard' }]],
    ['if anyof (true, header "Subject" "x") { discard; }', true, [{ does: 'discard' }]],
    ['if size :over 0 { discard; }', true, [{ does: 'discard' }]],
    ['if header :contains "from" "" { discard; }', true, [{ does: 'discard' }]],
    ['if header :matches "from" "*" { discard; }', true, [{ does: 'discard' }]],
    ['if address :all :contains "from" ["@"] { discard; }', true, [{ does: 'discard' }]],
    ['if address :matches "from" "*@*" { discard; }', true, [{ does: 'discard' }]],
    ['if header :regex "from" "^.*$" { discard; }', true, [{ does: 'discard' }]],
    ['if exists ["Message-ID", "Subject"] { discard; }', true, [{ does: 'discard' }]],
    ['if header :contains "subject" "" { discard; }', true, [{ does: 'discard' }]],
    ['if header :contains "subject" "@" { discard; }', false, [{ does: 'discard' }]],
    ['if address :localpart :contains "from" "." { discard; }', false, [{ does: 'discard' }]],
    ['if address :matches "from" "*@example.net" { discard; }', false, [{ does: 'discard' }]],
    ['if header :is "from" "@" { discard; }', false, [{ does: 'discard' }]],
    ['if not false { discard; }', true, [{ does: 'discard' }]],
    ['if address :domain :is "from" "example.net" { discard; }', false, [{ does: 'discard' }]],
    ['if header :contains "subject" "a" { keep; } else { discard; }', false, undefined],
    ['if not allof (header :contains "subject" "q", size :over 3G) { discard; }', true, [{ does: 'discard' }]],
    ['if size :over 1M { discard; }', false, [{ does: 'discard' }]],
    ['if allof (true, header :comparator "i;ascii-casemap" "a" "b") { discard; }', false, [{ does: 'discard' }]],
  ])('%s', (script, everything, actions) => {
    const { rules, problem } = readRules(script);
    expect(problem).toBeUndefined();
    expect(rules.at(-1)?.everything).toBe(everything);
    if (actions) expect(rules[0]?.actions).toEqual(actions);
  });

  test.each([
    '',
    '# nothing\n/* and nothing */',
    'require "fileinto";',
    'if false # anyof (header :contains "subject" "x")\n{ discard; }',
    'if true { stop; }',
    'if true { } else { discard; }',
  ])('none in %s', (script) => {
    expect(readRules(script)).toEqual({ rules: [] });
  });

  test('with a text of many lines, in which a rule is only quoted', () => {
    const script = 'vacation :days 7 text:\r\nI am away.\r\n..discard;\r\ndiscard;\r\n.\r\n;\r\nkeep;';
    expect(readRules(script).rules).toMatchObject([{ actions: [{ does: 'vacation' }, { does: 'keep' }] }]);
  });

  test('under conditions within conditions', () => {
    const script = 'if header :is "a" "b" { if not header "c" "d" { discard; } }';
    expect(readRules(script).rules).toMatchObject([{ condition: 'its a is "b", and not: its c is "d"', everything: false, keys: ['b'] }]);
  });

  test('are for nearly everything where they are for whatever others did not pick out', () => {
    const last = (script: string) => readRules(script).rules.at(-1);
    expect(last('if header :is "subject" "a" { keep; } elsif address "from" "b@c.d" { stop; } else { discard; }')).toMatchObject({
      everything: false,
      nearlyEverything: true,
    });
    expect(last('if size :over 1M { keep; } else { discard; }')?.nearlyEverything).toBeUndefined();
    expect(last('if header :is "subject" "a" { keep; } elsif header :is "subject" "b" { discard; }')?.nearlyEverything).toBeUndefined();
  });

  test.each([
    ['if true { discard;', 'line 1: a block without an end'],
    ['keep', 'line 1: a semicolon or a block is missing'],
    ['"a"', 'line 1: a command is expected here'],
    ['keep;\nredirect "a', 'line 2: a string without an end'],
    ['/* x', 'line 1: a comment without an end'],
    ['fileinto ["a" "b"];', 'line 1: a list without an end'],
    ['vacation text:\nx', 'line 1: a text without a dot at its end'],
    [`${'if not '.repeat(1000)} true { keep; }`, 'line 1: it is nested deeper than any script needs'],
    ['if true {'.repeat(1000), 'line 1: it is nested deeper than any script needs'],
    ['x'.repeat(300_000), 'the script is longer than any that people write'],
    [';'.repeat(60_000), 'line 1: the script is longer than any that people write'],
  ])('says what is wrong', (script, problem) => {
    expect(readRules(script)).toEqual({ rules: [], problem });
  });
});
