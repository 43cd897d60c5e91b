import { Secret } from '@mailmedic/contract/secret.ts';
import { describe, expect, test } from 'vitest';
import { withoutSecret } from './without-secret.ts';

const SECRET = 'Tr0ub4dor & Drei';
const clean = cleaner(SECRET);

test('the secret is taken out of texts at any depth, and all else stays as it is', () => {
  const base64 = Buffer.from(`\0ann@example.org\0${SECRET}`).toString('base64');
  const data = { a: `no "${SECRET}"`, b: [{ c: base64, d: 5, e: null, f: undefined }], g: true, h: 'fine' };
  const transcript = [{ atMs: 1, from: 'them' as const, text: `NO ${SECRET.toUpperCase()}` }];
  for (const probe of ['mail/sign-in', 'mail/greeting', 'web/fetch']) {
    const cut = clean({ probe, because: `told ${SECRET}`, data, transcript });
    expect(JSON.stringify(cut)).not.toMatch(/Tr0ub4dor|VHIwdWI0ZG9y/i);
    expect(cut).toMatchObject({ probe, data: { b: [{ d: 5, e: null }], g: true, h: 'fine' } });
  }
});

test('without credentials everything stays the same', () => {
  const look = { probe: 'mail/sign-in', data: { a: SECRET } };
  expect(withoutSecret({})(look)).toBe(look);
});

describe('whatever somebody chose for a password, what the judgement rests on stays as it is', () => {
  const look = {
    probe: 'mail/sign-in',
    outcome: 'refused',
    step: 'sign-in',
    data: {
      service: 'imap',
      host: 'mail.example.org',
      address: '192.0.2.25',
      username: 'ann@example.org',
      status: 'NO',
      result: 'refused',
    },
  };
  test.each(['a', 'ok', 'imap', 'mail', 'refused', 'ann@example.org', 'mail.example.org', '192.0.2.25', 'example', 'sign-in', 'NO'])(
    '%s',
    (password) => {
      expect(cleaner(password)(look)).toEqual(look);
      const lookup = { probe: 'dns/query', data: { name: 'mail.example.org', rcode: 'NOERROR', answers: [{ data: '192.0.2.25' }] } };
      expect(cleaner(password)(lookup)).toEqual(lookup);
    },
  );

  test('also where it is the name, which servers say', () => {
    const told = {
      ...look,
      because: 'the server answered NO ann@example.org is unknown',
      data: { ...look.data, text: 'ann@example.org is unknown' },
    };
    expect(cleaner('ann@example.org')(told)).toEqual(told);
  });

  test('and what a server says back of it is cut out all the same', () => {
    const told = { ...look, data: { ...look.data, text: 'bad password "mail" for ann@example.org' } };
    expect(cleaner('mail')(told).data).toMatchObject({ text: 'bad password "[secret]" for ann@example.org', host: 'mail.example.org' });
  });
});

function cleaner(password: string): ReturnType<typeof withoutSecret> {
  return withoutSecret({ credentials: { secret: new Secret(password), kind: 'password' } });
}
