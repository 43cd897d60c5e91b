import { describe, expect, test } from 'vitest';
import { readPacc, readPaccDigest } from './configuration.ts';

describe('readPacc', () => {
  test('gives hosts with implicit TLS on the registered ports', () => {
    const reading = readPacc(
      Buffer.from(
        JSON.stringify({
          protocols: { imap: { host: 'imap.example.org' }, submit: { host: 'smtp.example.org' }, jmap: { url: 'https://x' } },
          authentication: { password: true, 'oauth-public': { issuer: 'https://i' } },
        }),
      ),
    );
    expect(reading).toMatchObject({
      is: 'configuration',
      configuration: {
        settings: [
          { service: 'imap', host: 'imap.example.org', port: 993, encryption: 'tls', authentication: ['OAuth2', 'password-cleartext'] },
          { service: 'submission', host: 'smtp.example.org', port: 465, encryption: 'tls' },
        ],
        defects: [],
      },
    });
  });

  test('says which protocol names no host', () => {
    const reading = readPacc(Buffer.from('{"protocols":{"imap":{"host":7}}}'));
    expect(reading).toMatchObject({ configuration: { settings: [], defects: ['The protocol imap names no usable host.'] } });
  });

  test.each(['', '[]', 'null', '{}', '{"protocols":[]}', '<html>'])('does not take %j', (text) => {
    expect(readPacc(Buffer.from(text)).is).toBe('unreadable');
  });
});

test.each([
  ['v=UAAC1; a=sha256; d=abc+/=', 'abc+/='],
  ['V=uaac1;A=SHA256;d=x', 'x'],
  ['v=UAAC1; a=md5; d=x', undefined],
  ['v=spf1 -all', undefined],
  ['', undefined],
])('the digest in %j is %j', (text, digest) => {
  expect(readPaccDigest(text)).toBe(digest);
});
