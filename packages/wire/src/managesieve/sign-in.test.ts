import { expect, test } from 'vitest';
import { runOnBytes } from '../line/run-on-bytes.ts';
import { managesieveSignIn } from './sign-in.ts';

const begun = (text: string) => runOnBytes(managesieveSignIn.begin('PLAIN', Buffer.from('\0ann\0secret')), Buffer.from(text));
const LIST = '"IMPLEMENTATION" "x"\r\n"SASL" "PLAIN"\r\n"STARTTLS"\r\nOK "ready"\r\n';

test.each([
  ['OK "in"\r\n', { is: 'reply', reply: { ok: true, status: 'OK', text: 'in' } }],
  [`${LIST}NO "wrong"\r\n`, { is: 'reply', reply: { ok: false, status: 'NO', text: 'wrong' } }],
  [`${LIST}OK (SASL "cnNwYXV0aD0=") "in"\r\n`, { is: 'reply', reply: { ok: true } }],
  ['"YWJj"\r\n', { is: 'challenge', bytes: Buffer.from('abc') }],
  ['{4}\r\nYWJj\r\n', { is: 'challenge', bytes: Buffer.from('abc') }],
])('a list of capabilities that is still to come is never taken for the answer: %j', (text, value) => {
  expect(begun(text)).toMatchObject({ is: 'done', value });
});

test('and alone it is none', () => {
  expect(begun(LIST)).toEqual({ is: 'cut' });
});
