import { describe, expect, test } from 'vitest';
import { HiddenLine } from './hidden-line.ts';

describe('a line that nobody sees', () => {
  test.each<[string, readonly string[], string]>([
    ['letters and Enter', ['secret\r'], 'secret'],
    ['letters and line feed, what follows is left', ['secret\nmore'], 'secret'],
    ['Enter alone', ['\r'], ''],
    ['backspace at the beginning', ['\u007f\u007fab\r'], 'ab'],
    ['the other backspace', ['ab\bc\r'], 'ac'],
    ['a letter of four bytes taken back', ['a𝄞\u007fb\r'], 'ab'],
    ['Ctrl-U', ['wrong\u0015right\r'], 'right'],
    ['the marks around what is pasted', ['\u001b[200~pasted\u001b[201~\r'], 'pasted'],
    ['the marks in pieces', ['\u001b[20', '0~pas', 'ted\u001b', '\r'], 'pasted'],
    ['arrows, as terminals send them in either way', ['a\u001b[Ab\u001bOBc\u001b[1;5Cd\r'], 'abcd'],
    ['function keys of the Linux console', ['a\u001b[[Ab\r'], 'ab'],
    ['Esc, then letters', ['\u001b', 'ab\r'], 'ab'],
    ['Alt and a letter', ['a\u001bb\r'], 'ab'],
    ['tabs and Ctrl-Z', ['a\tb\u001ac\r'], 'abc'],
    ['brackets of the password itself', ['[A~O\r'], '[A~O'],
  ])('%s', (_what, chunks, text) => {
    const line = new HiddenLine();
    const came = chunks.map((chunk) => line.type(Buffer.from(chunk)));
    expect(came).toEqual([...chunks.slice(1).map(() => undefined), { is: 'entered', text }]);
  });

  test('is whole wherever its bytes are cut', () => {
    const bytes = Buffer.from('pä€𝄞\r');
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const line = new HiddenLine();
      expect([line.type(bytes.subarray(0, cut)), line.type(bytes.subarray(cut))]).toEqual([undefined, { is: 'entered', text: 'pä€𝄞' }]);
    }
  });

  test.each([
    ['\u0003', 'interrupted'],
    ['abc\u0003\r', 'interrupted'],
    ['\u0004', 'left'],
    ['abc\u0004\r', 'left'],
  ])('is broken off by %j', (keys, is) => {
    expect(new HiddenLine().type(Buffer.from(keys))).toEqual({ is });
  });

  test('grows no longer than 64 Ki letters', () => {
    const line = new HiddenLine();
    for (let index = 0; index < 80; index += 1) line.type(Buffer.alloc(1024, 'x'));
    expect(line.type(Buffer.from('\r'))).toEqual({ is: 'entered', text: 'x'.repeat(64 * 1024) });
  });
});
