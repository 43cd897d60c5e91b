import { expect, test } from 'vitest';
import { inEnglish } from './in-english.ts';
import { withoutMarks } from './without-marks.ts';

test.each([
  ['Väärä salasana', 'wrong password'],
  ['Fiókja zárolva van', 'account locked van'],
  ['Parola a expirat', 'password a expired'],
  ['Akun Anda ditangguhkan', 'account Anda suspended'],
  ['Sai mật khẩu', 'wrong password'],
  ['Pogrešna lozinka', 'wrong password'],
  ['Ο λογαριασμός έχει ΚΛΕΙΔΩΘΕΊ', 'Ο account εχει locked'],
  ['كَلِمَةُ السِّر خاطئة', 'password wrong'],
  ['הסיסמה שגויה', 'password wrong'],
  ['รหัสผ่านไม่ถูกต้อง', 'password wrong'],
  ['Погрешна лозинка', 'wrong password'],
  ['Услугата е недостъпна', 'service е unavailable'],
])('%s is read as: %s', (said, english) => {
  expect(inEnglish(withoutMarks(said)).trim()).toBe(english);
});

test.each([
  'Das Konto ist gesperrt',
  'Le compte est bloqué',
  'La contraseña no es válida',
  'La parola non è corretta',
  'Parola yanlış',
  'Hasło wygasło, zmień je',
  'Účet je zablokován',
  'Неверный пароль',
  'Обліковий запис заблоковано',
  '密码错误',
  'パスワードが違います',
  'Your account is locked',
  'خطایی هنگام حذف حساب رخ داد',
  'El compte està bloquejat',
  'Slaptažodis neteisingas',
])('%s is left as it is', (said) => {
  expect(inEnglish(withoutMarks(said))).toBe(withoutMarks(said));
});
