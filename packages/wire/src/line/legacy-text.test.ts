import { expect, test } from 'vitest';
import { ByteQueue } from './byte-queue.ts';
import { legacyText } from './legacy-text.ts';

test.each([
  [
    'GBK',
    '535 Error: \xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc (http://service.mail.qq.com)',
    '535 Error: 请使用授权码登录 (http://service.mail.qq.com)',
  ],
  ['GBK, a few signs', '550 \xd3\xc3\xbb\xa7\xce\xde\xc8\xa8\xb5\xc7\xc2\xbd', '550 用户无权登陆'],
  ['EUC-KR', '-ERR \xba\xf1\xb9\xd0\xb9\xf8\xc8\xa3\xb0\xa1 \xc6\xb2\xb7\xc8\xbd\xc0\xb4\xcf\xb4\xd9', '-ERR 비밀번호가 틀렸습니다'],
  ['EUC-JP', 'NO \xa5\xd1\xa5\xb9\xa5\xef\xa1\xbc\xa5\xc9\xa4\xac\xa4\xc1\xa4\xac\xa4\xa4\xa4\xde\xa4\xb9', 'NO パスワードがちがいます'],
  ['windows-1251', '535 \xcd\xe5\xe2\xe5\xf0\xed\xfb\xe9 \xef\xe0\xf0\xee\xeb\xfc', '535 Неверный пароль'],
  ['KOI8-R', 'NO \xee\xc5\xd7\xc5\xd2\xce\xd9\xca \xd0\xc1\xd2\xcf\xcc\xd8', 'NO Неверный пароль'],
  ['western French', 'NO Acc\xe8s refus\xe9 \xe0 la bo\xeete', 'NO Accès refusé à la boîte'],
  ['western German', 'NO Passwort ung\xfcltig', 'NO Passwort ungültig'],
  ['ISO 8859-2', 'NO Nieprawid\xb3owe has\xb3o', 'NO Nieprawidłowe hasło'],
  ['what cannot be told', 'NO \x80\xff\x80', undefined],
])('%s', (_letters, said, text) => {
  expect(legacyText(Buffer.from(said, 'latin1'))).toBe(text);
});

test('what is ASCII, or UTF-8 by itself, is swallowed by no letter of two bytes', () => {
  const said = Buffer.concat([
    Buffer.from('NO \xc7\xeb\xca\xb9\xd3\xc3 ', 'latin1'),
    Buffer.from('(pässword) p'),
    Buffer.from('\xc7\xebssword', 'latin1'),
  ]);
  expect(legacyText(said)).toBe('NO 请使用 (pässword) p请ssword');
});

test.each([
  ['UTF-8 stays UTF-8', Buffer.from('NO 密码错误, Größe\n'), 'NO 密码错误, Größe'],
  ['other letters are read', Buffer.from('NO \xc3\xdc\xc2\xeb\xb4\xed\xce\xf3\n', 'latin1'), 'NO 密码错误'],
  ['what cannot be told is marked', Buffer.from('NO \x80\xff\x80\n', 'latin1'), 'NO \ufffd\ufffd\ufffd'],
])('a queue of lines: %s', (_what, bytes, text) => {
  const queue = new ByteQueue();
  queue.push(bytes);
  expect(queue.takeLine()).toEqual({ text, overlong: false });
});
