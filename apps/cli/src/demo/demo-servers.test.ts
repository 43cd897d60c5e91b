import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { exchangeDns } from '@mailmedic/wire/dns/exchange.ts';
import { describe, expect, test } from 'vitest';
import { issue } from './certificate.ts';
import { answer, NameServer } from './name-server.ts';

describe('the demonstration’s certificates', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  test('are signed by their issuer and bear name and dates as wished', () => {
    const authority = issue({ name: 'Authority', authority: true, fromDay: -400, untilDay: 400 }, now);
    const server = issue({ name: 'mail.example.test', issuer: authority, fromDay: -99, untilDay: -9 }, now);
    const root = new X509Certificate(authority.certificatePem);
    const leaf = new X509Certificate(server.certificatePem);
    expect([root.ca, leaf.ca, leaf.checkIssued(root), leaf.verify(root.publicKey), leaf.checkPrivateKey(server.key)]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
    expect([leaf.subjectAltName, leaf.issuer, leaf.validTo]).toEqual(['DNS:mail.example.test', 'CN=Authority', 'Nov 12 12:00:00 2026 GMT']);
    expect(leaf.checkHost('mail.example.test')).toBe('mail.example.test');
  });

  test('sign themselves without an issuer, and may end beyond 2050', () => {
    const own = new X509Certificate(issue({ name: 'own.test', fromDay: 0, untilDay: 10_000 }, now).certificatePem);
    expect([own.subject === own.issuer, own.verify(own.publicKey), own.validToDate.getUTCFullYear()]).toEqual([true, true, 2054]);
  });
});

describe('the demonstration’s name server', () => {
  test('answers what it knows, and that the rest does not exist', async () => {
    const server = await NameServer.listen();
    server.names.set('mail.example.test', { A: ['127.0.0.1'] });
    server.names.set('_imaps._tcp.example.test', { SRV: ['0 1 993 mail.example.test'] });
    const port = Number(server.place.split(':')[1]);
    const ask = async (name: string, type: string) => {
      const exchange = await exchangeDns({
        server: '127.0.0.1',
        port,
        transport: 'udp',
        name,
        type,
        recursionDesired: true,
        checkingDisabled: false,
        dnssecOk: false,
        timeoutMs: 5000,
        signal: new AbortController().signal,
      });
      return exchange.is === 'answered' ? [exchange.message.rcode, ...exchange.message.answers.map(({ data }) => data)] : [exchange.is];
    };
    expect(await ask('MAIL.example.test', 'A')).toEqual(['NOERROR', '127.0.0.1']);
    expect(await ask('mail.example.test', 'AAAA')).toEqual(['NOERROR']);
    expect(await ask('_imaps._tcp.example.test', 'SRV')).toEqual(['NOERROR', '0 1 993 mail.example.test']);
    expect(await ask('example.test', 'A')).toEqual(['NOERROR']);
    expect(await ask('gone.test', 'A')).toEqual(['NXDOMAIN']);
    server.close();
  });

  test('takes any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void answer(Buffer.from(bytes), new Map())));
  });
});
