import { describe, expect, test } from 'vitest';
import { hostOf, readClientConfig } from './client-config.ts';

describe('readClientConfig', () => {
  test('gives every server in the order of the file', () => {
    const config = read(
      '<incomingServer type="imap"><hostname>IMAP.example.org.</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username><authentication>OAuth2</authentication><authentication>password-cleartext</authentication></incomingServer>' +
        '<incomingServer type="pop3"><hostname>pop.example.org</hostname><port>110</port><socketType>STARTTLS</socketType></incomingServer>' +
        '<outgoingServer type="smtp"><hostname>smtp.example.org</hostname><port>587</port><socketType>plain</socketType></outgoingServer>' +
        '<documentation url="https://example.org/help"><descr>x</descr></documentation>',
    );
    expect(config.settings).toEqual([
      {
        service: 'imap',
        host: 'imap.example.org',
        port: 993,
        encryption: 'tls',
        username: '%EMAILADDRESS%',
        authentication: ['OAuth2', 'password-cleartext'],
      },
      { service: 'pop3', host: 'pop.example.org', port: 110, encryption: 'starttls' },
      { service: 'submission', host: 'smtp.example.org', port: 587, encryption: 'plain' },
    ]);
    expect(config.documentation).toEqual(['https://example.org/help']);
    expect(config.defects).toEqual([]);
  });

  test('puts the parts of the address into host names and leaves user names as they are', () => {
    const config = read(
      '<incomingServer type="imap"><hostname>mail.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>',
      'ann@example.org',
    );
    expect(config.settings).toMatchObject([{ host: 'mail.example.org', username: '%EMAILLOCALPART%' }]);
  });

  test.each([
    ['a host with a space', { hostname: 'mail example' }],
    ['no host', { hostname: '' }],
    ['port 0', { port: '0' }],
    ['a port in words', { port: 'imaps' }],
    ['an encryption nobody knows', { socketType: 'quantum' }],
  ])('leaves out a server with %s and says so', (_, wrong) => {
    const { hostname, port, socketType } = { hostname: 'imap.example.org', port: '993', socketType: 'SSL', ...wrong };
    const config = read(
      `<incomingServer type="imap"><hostname>${hostname}</hostname><port>${port}</port><socketType>${socketType}</socketType></incomingServer>`,
    );
    expect(config.settings).toEqual([]);
    expect(config.defects).toHaveLength(1);
  });

  test('mends a user name template that lost its last percent sign', () => {
    const config = read(
      '<incomingServer type="imap"><hostname>a.example</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS</username></incomingServer>',
    );
    expect(config.settings[0]?.username).toBe('%EMAILADDRESS%');
    expect(config.defects).toHaveLength(1);
  });

  test.each([
    [143, 'starttls'],
    [993, 'tls'],
  ])('takes the word TLS on port %i for %s', (port, encryption) => {
    const config = read(
      `<incomingServer type="imap"><hostname>a.example</hostname><port>${port}</port><socketType>TLS</socketType></incomingServer>`,
    );
    expect(config.settings[0]?.encryption).toBe(encryption);
  });

  test.each(['<html><body>Welcome</body></html>', '<clientConfig version="1.1"></clientConfig>', '', '{"is": "json"}'])(
    'does not take %j',
    (text) => {
      expect(readClientConfig(Buffer.from(text)).is).toBe('unreadable');
    },
  );
});

describe('hostOf', () => {
  test.each([
    ['Mail.Example.ORG.', 'mail.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['192.0.2.1', '192.0.2.1'],
    ['', undefined],
    ['-x.example', undefined],
    ['a\u0000b', undefined],
    [`${'a'.repeat(300)}.example`, undefined],
  ])('reads %j as %j', (text, host) => {
    expect(hostOf(text)).toBe(host);
  });
});

function read(servers: string, address?: string) {
  const reading = readClientConfig(
    Buffer.from(
      `<clientConfig version="1.1"><emailProvider id="example.org"><domain>example.org</domain>${servers}</emailProvider></clientConfig>`,
    ),
    address,
  );
  if (reading.is !== 'config') throw new Error(reading.because);
  return reading.config;
}
