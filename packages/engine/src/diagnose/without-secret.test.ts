import { Secret } from '@mailmedic/contract/secret.ts';
import { expect, test } from 'vitest';
import { withoutSecret } from './without-secret.ts';

const SECRET = 'Tr0ub4dor & Drei';
const clean = withoutSecret({ credentials: { secret: new Secret(SECRET), kind: 'password' } });

test('the secret is taken out of texts at any depth, and all else stays as it is', () => {
  const base64 = Buffer.from(`\0ann@example.org\0${SECRET}`).toString('base64');
  const value = { a: `no "${SECRET}"`, b: [{ c: base64, d: 5, e: null, f: undefined }], g: true, h: 'fine' };
  const cut = clean(value);
  expect(JSON.stringify(cut)).not.toMatch(/Tr0ub4dor|VHIwdWI0ZG9y/);
  expect(cut).toMatchObject({ b: [{ d: 5, e: null }], g: true, h: 'fine' });
});

test('without credentials everything stays the same', () => {
  const value = { a: SECRET };
  expect(withoutSecret({})(value)).toBe(value);
});
