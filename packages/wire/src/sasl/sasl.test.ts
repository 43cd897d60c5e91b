import { describe, expect, test } from 'vitest';
import { chooseMechanism } from './choose.ts';
import { cramMd5 } from './cram-md5.ts';
import { login } from './login.ts';
import type { SaslContext, SaslStep } from './mechanism.ts';
import { oauthBearer, xoauth2 } from './oauth.ts';
import { plain } from './plain.ts';
import { prepared } from './saslprep.ts';
import { scramSha1, scramSha256, scramSha256Plus } from './scram.ts';

function context(username: string, secret: string, nonce = ''): SaslContext {
  return {
    credentials: { username, kind: 'password', reveal: () => secret },
    host: 'mail.example.org',
    port: 993,
    nonce: () => Buffer.from(nonce, 'base64'),
  };
}

const text = (step: SaslStep | Uint8Array | undefined) => {
  if (step === undefined) return undefined;
  if (step instanceof Uint8Array) return Buffer.from(step).toString('utf8');
  return step.is === 'say' ? Buffer.from(step.bytes).toString('utf8') : `fault: ${step.because}`;
};
const bytes = (of: string) => Buffer.from(of, 'utf8');

describe('sign-in mechanisms', () => {
  test('PLAIN says name and password in one message', () => {
    expect(text(plain.begin(context('tim', 'tanstaaftanstaaf')).initial)).toBe('\0tim\0tanstaaftanstaaf');
  });

  test('LOGIN answers the two prompts and no third', async () => {
    const exchange = login.begin(context('ann', 'secret'));
    expect(text(await exchange.answer(bytes('Username:')))).toBe('ann');
    expect(text(await exchange.answer(bytes('Passwort:')))).toBe('secret');
    expect(text(await exchange.answer(bytes('PIN:')))).toMatch(/^fault/);
  });

  test('CRAM-MD5 gives the digest of RFC 2195 section 2', async () => {
    const exchange = cramMd5.begin(context('tim', 'tanstaaftanstaaf'));
    expect(text(await exchange.answer(bytes('<1896.697170952@postoffice.reston.mci.net>')))).toBe('tim b913a602c7eda7a495b4e6e7334d3890');
  });

  test('SCRAM-SHA-1 goes as in RFC 5802 section 5', async () => {
    const exchange = scramSha1.begin(context('user', 'pencil', 'fyko+d2lbbFgONRv9qkxdawL'));
    expect(text(exchange.initial)).toBe('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL');
    const server = 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096';
    expect(text(await exchange.answer(bytes(server)))).toBe(
      'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
    );
    expect(text(await exchange.answer(bytes('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')))).toBe('');
    expect(exchange.isServerProved?.()).toBe(true);
  });

  test('SCRAM-SHA-256 goes as in RFC 7677 section 3', async () => {
    const exchange = scramSha256.begin(context('user', 'pencil', 'rOprNGfwEbeRWgbNEkqO'));
    const server = 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096';
    expect(text(await exchange.answer(bytes(server)))).toBe(
      'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    );
    expect(text(await exchange.answer(bytes('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')))).toBe('');
  });

  test('SCRAM does not believe a server that cannot prove itself', async () => {
    const exchange = scramSha1.begin(context('user', 'pencil', 'fyko+d2lbbFgONRv9qkxdawL'));
    await exchange.answer(bytes('r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096'));
    expect(text(await exchange.answer(bytes('v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=')))).toMatch(/^fault/);
    expect(exchange.isServerProved?.()).toBe(false);
  });

  test.each([
    ['another nonce', 'r=somebodyelses,s=QSXCR+Q6sek8bf92,i=4096'],
    ['only our own nonce', 'r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096'],
    ['no salt', 'r=fyko+d2lbbFgONRv9qkxdawL3rfc,i=4096'],
    ['a billion rounds', 'r=fyko+d2lbbFgONRv9qkxdawL3rfc,s=QSXCR+Q6sek8bf92,i=1000000000'],
  ])('SCRAM stops at a challenge with %s', async (_name, challenge) => {
    const exchange = scramSha1.begin(context('user', 'pencil', 'fyko+d2lbbFgONRv9qkxdawL'));
    expect(text(await exchange.answer(bytes(challenge)))).toMatch(/^fault/);
  });

  test('SCRAM-SHA-256-PLUS names its binding and sends it along', async () => {
    const binding = { type: 'tls-exporter' as const, data: Buffer.from('0123') };
    const exchange = scramSha256Plus.begin({ ...context('user', 'pencil', 'AAAA'), channelBinding: binding });
    expect(text(exchange.initial)).toBe('p=tls-exporter,,n=user,r=AAAA');
    const answer = text(await exchange.answer(bytes('r=AAAABBBB,s=QSXCR+Q6sek8bf92,i=4096')));
    expect(answer).toContain(`c=${Buffer.from('p=tls-exporter,,0123').toString('base64')},r=AAAABBBB,`);
  });

  test('OAUTHBEARER and XOAUTH2 carry the token as their documents say', () => {
    const given = {
      ...context('user@example.com', 'vF9dft4'),
      credentials: { username: 'user@example.com', kind: 'token' as const, reveal: () => 'vF9dft4' },
    };
    expect(text(oauthBearer.begin(given).initial)).toBe(
      'n,a=user@example.com,\x01host=mail.example.org\x01port=993\x01auth=Bearer vF9dft4\x01\x01',
    );
    expect(text(xoauth2.begin(given).initial)).toBe('user=user@example.com\x01auth=Bearer vF9dft4\x01\x01');
  });

  test('names and passwords are prepared as RFC 4013 section 3 shows', () => {
    expect(['I\u00ADX', 'user', 'USER', '\u00AA', '\u2168'].map(prepared)).toEqual(['IX', 'user', 'USER', 'a', 'IX']);
  });
});

describe('chooseMechanism', () => {
  const binding = { type: 'tls-exporter' as const, data: new Uint8Array() };
  test.each([
    [['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS'], 'SCRAM-SHA-256-PLUS'],
    [['PLAIN', 'LOGIN', 'CRAM-MD5'], 'CRAM-MD5'],
    [['login', 'plain'], 'PLAIN'],
    [['XOAUTH2'], undefined],
    [['GSSAPI', 'NTLM'], undefined],
  ])('%j with a password: %s', (offered, name) => {
    expect(chooseMechanism(offered, 'password', binding)?.name).toBe(name);
  });
  test('a token goes by OAUTHBEARER before XOAUTH2, never as a password', () => {
    expect(chooseMechanism(['PLAIN', 'XOAUTH2', 'OAUTHBEARER'], 'token')?.name).toBe('OAUTHBEARER');
    expect(chooseMechanism(['PLAIN'], 'token')).toBeUndefined();
  });
  test('without a binding the -PLUS forms are passed over', () => {
    expect(chooseMechanism(['SCRAM-SHA-256-PLUS', 'SCRAM-SHA-256'], 'password')?.name).toBe('SCRAM-SHA-256');
  });
});
