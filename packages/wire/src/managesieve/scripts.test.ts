import { expect, test } from 'vitest';
import { runOnBytes } from '../line/run-on-bytes.ts';
import { readScripts } from './scripts.ts';

const told = (text: string) => runOnBytes(readScripts(), Buffer.from(text));
const SCRIPT = 'keep;\r\nOK\r\n# {5}\r\n';

test.each([
  ['none', 'OK "done"\r\n', { ok: true, scripts: 0, status: 'OK', text: 'done' }],
  ['none in use', '"main"\r\nOK\r\n', { ok: true, scripts: 1, status: 'OK', text: '' }],
  [
    'one in use, whose text looks like answers',
    `"other"\r\n"ma\\"in" ACTIVE\r\nOK\r\n{${SCRIPT.length}}\r\n${SCRIPT}\r\nOK "done"\r\n`,
    { ok: true, scripts: 2, active: 'ma"in', script: SCRIPT, status: 'OK', text: 'done' },
  ],
  [
    'a name as a literal',
    `{4}\r\nmain ACTIVE\r\nOK\r\n"keep;"\r\nOK\r\n`,
    { ok: true, scripts: 1, active: 'main', script: 'keep;', status: 'OK', text: '' },
  ],
  ['a refusal', 'NO (TRYLATER) "busy"\r\n', { ok: false, scripts: 0, status: 'NO', code: 'TRYLATER', text: 'busy' }],
])('the scripts of an account: %s', (_what, bytes, value) => {
  expect(told(bytes)).toEqual({ is: 'done', value });
});

test.each([
  ['garbage', 'hello\r\n', 'broken'],
  ['a script without measure', '"main" ACTIVE\r\nOK\r\n{99999999}\r\n', 'broken'],
  ['scripts without end', '"a"\r\n'.repeat(500), 'broken'],
  ['an end in the middle', '"main" ACTIVE\r\nOK\r\n{10}\r\nabc', 'cut'],
])('of %s comes nothing', (_what, bytes, is) => {
  expect(told(bytes)).toMatchObject({ is });
});

test('a name goes out so that it cannot be taken for a command', () => {
  const said: string[] = [];
  const exchange = readScripts();
  const lines = ['{6}', '\r\nLOGO', 'ACTIVE', 'OK', 'NO'];
  let step = exchange.next();
  while (!step.done) {
    if ('send' in step.value) said.push(step.value.send);
    step = exchange.next('send' in step.value ? '' : (lines.shift() ?? ''));
  }
  expect(said[1]).toBe('GETSCRIPT {6+}\r\n\r\nLOGO\r\n');
});
