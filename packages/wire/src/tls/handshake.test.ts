import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Hello, HelloLimits } from '@mailmedic/contract/looks/tls-handshake.ts';
import { shakeHands, type Handshake } from './handshake.ts';
import { issue, type Issued } from './testing/authority.ts';

const root = issue({ subject: 'Test Root', authority: true, from: -500, until: 500 });
const intermediate = issue({ subject: 'Test Intermediate', issuer: root, authority: true, from: -500, until: 500 });
const HOST = 'mail.example.org';
const NAMES = [`DNS:${HOST}`];
const leaf = issue({ subject: HOST, names: NAMES, issuer: intermediate });
const roots = [root.cert];

const cleanup: (() => void)[] = [];
afterEach(() => cleanup.splice(0).forEach((undo) => undo()));

describe('a handshake', () => {
  test('with a sound server is ok, the chain as it was sent, without the root', async () => {
    const made = await shakeWith({ ...leaf, cert: leaf.cert + intermediate.cert });
    expect(made.outcome).toBe('ok');
    expect(made.seen).toMatchObject({ protocol: 'TLSv1.3', serverName: HOST, nameMatches: true });
    expect(made.seen.distrust).toBeUndefined();
    expect(made.seen.chain.map(({ subject }) => subject)).toEqual(['CN=mail.example.org', 'CN=Test Intermediate']);
    expect(made.seen.chain[0]).toMatchObject({
      names: NAMES,
      key: { type: 'ec', curve: 'prime256v1' },
      signatureAlgorithm: 'ecdsaWithSha256',
      selfIssued: false,
    });
  });

  test('with a missing intermediate is denied and leads nowhere', async () => {
    const made = await shakeWith(leaf);
    expect(made).toMatchObject({ outcome: 'denied', seen: { path: { anchored: false } } });
    expect(made.channel).toBeDefined();
  });

  test('with an expired leaf is denied, yet anchored', async () => {
    const old = issue({ subject: HOST, names: NAMES, issuer: root, from: -90, until: -1 });
    expect(await shakeWith(old)).toMatchObject({
      outcome: 'denied',
      seen: { distrust: 'CERT_HAS_EXPIRED', path: { anchored: true, root: { subject: 'CN=Test Root' } } },
    });
  });

  test('with another name is denied', async () => {
    const other = issue({ subject: HOST, names: ['DNS:www.example.org'], issuer: root });
    expect(await shakeWith(other)).toMatchObject({ outcome: 'denied', seen: { nameMatches: false } });
  });

  test('with a common name alone is denied (RFC 9525)', async () => {
    expect(await shakeWith(issue({ subject: HOST, issuer: root }))).toMatchObject({ outcome: 'denied', seen: { nameMatches: false } });
  });

  test('with a wildcard is ok', async () => {
    expect(await shakeWith(issue({ subject: 'any', names: ['DNS:*.example.org'], issuer: root }))).toMatchObject({ outcome: 'ok' });
  });

  test.each(['DNS:mai*.example.org', 'DNS:m*l.example.org', 'DNS:mail.*.org'])(
    'with %s, which is no wildcard, is denied (RFC 9525)',
    async (name) => {
      expect(await shakeWith(issue({ subject: 'any', names: [name], issuer: root }))).toMatchObject({
        outcome: 'denied',
        seen: { nameMatches: false },
      });
      expect(await shakeWith(issue({ subject: 'any', names: [name, ...NAMES], issuer: root }))).toMatchObject({ outcome: 'ok' });
    },
  );

  test('with a self-signed certificate is denied, and ok where that one is trusted', async () => {
    const own = issue({ subject: HOST, names: NAMES });
    expect(await shakeWith(own)).toMatchObject({
      outcome: 'denied',
      seen: { distrust: 'DEPTH_ZERO_SELF_SIGNED_CERT', chain: [{ selfIssued: true }] },
    });
    expect(await shakeWith(own, {}, 'default', [...roots, own.cert])).toMatchObject({ outcome: 'ok' });
  });

  test('with a short RSA key is denied for its weakness', async () => {
    const weak = issue({ subject: HOST, names: NAMES, issuer: root, key: 'rsa:1024' });
    expect(await shakeWith(weak, { ciphers: 'DEFAULT:@SECLEVEL=0' })).toMatchObject({
      outcome: 'denied',
      because: expect.stringContaining('1024 bits'),
      seen: { chain: [{ key: { type: 'rsa', bits: 1024 } }] },
    });
  });

  test('with a server of TLS 1.3 alone is ok', async () => {
    expect(await shakeWith({ ...leaf, cert: leaf.cert + intermediate.cert }, { minVersion: 'TLSv1.3' })).toMatchObject({ outcome: 'ok' });
  });

  test.each([
    ['default', 'refused'],
    ['tls1.1', 'denied'],
    ['broad', 'denied'],
  ] as const)('with a server of TLS 1.1 alone, hello %s, is %s', async (hello, outcome) => {
    const made = await shakeWith(leaf, { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }, hello);
    expect(made.outcome).toBe(outcome);
    if (hello === 'default') expect(made.seen).toMatchObject({ alert: 'protocol_version', alertFrom: 'them' });
    else expect(made.seen).toMatchObject({ protocol: 'TLSv1.1' });
  });

  test('without a shared cipher is refused, and agreed on when everything is offered', async () => {
    const options = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CAMELLIA128-SHA256:@SECLEVEL=0' } as const;
    expect(await shakeWith(leaf, options)).toMatchObject({ outcome: 'refused', seen: { alert: 'handshake_failure', alertFrom: 'them' } });
    expect((await shakeWith(leaf, options, 'broad')).seen.cipher).toBe('ECDHE-ECDSA-CAMELLIA128-SHA256');
  });

  test('sees that a client certificate is asked for with TLS 1.2', async () => {
    const chain = { ...leaf, cert: leaf.cert + intermediate.cert };
    expect(await shakeWith(chain, { requestCert: true, rejectUnauthorized: false, maxVersion: 'TLSv1.2' })).toMatchObject({
      outcome: 'ok',
      seen: { clientCertificateRequested: true },
    });
    expect(await shakeWith(chain, { maxVersion: 'TLSv1.2' })).toMatchObject({ outcome: 'ok', seen: { clientCertificateRequested: false } });
  });

  test('sends no server name for an address, nor when told not to', async () => {
    const names: unknown[] = [];
    const server = createTls({ key: leaf.key, cert: leaf.cert }, (socket) => void names.push(socket.servername));
    await shakeAt(server, 'default', roots, '127.0.0.1');
    await shakeAt(server, 'no-server-name');
    await shakeAt(server, 'default');
    await expect.poll(() => names).toEqual([false, false, HOST]);
  });

  test('answered in plain text is foreign, the words kept', async () => {
    const server = createTcp((socket) => socket.on('error', () => undefined).write('220 mail.example.org ESMTP\r\n'));
    expect(await shakeAt(server)).toMatchObject({ outcome: 'foreign', seen: { plainAnswer: '220 mail.example.org ESMTP\\r\\n' } });
  });

  test('answered by nothing is silent within the limit', async () => {
    const server = createTcp((socket) => socket.on('error', () => undefined));
    expect(await shakeAt(server, 'default', roots, HOST, 200)).toMatchObject({ outcome: 'silent' });
  });

  test.each([
    ['closed', (socket: Socket) => socket.end(), 'closed'],
    ['reset', (socket: Socket) => socket.resetAndDestroy(), 'ECONNRESET'],
  ])('%s by the peer is cut', async (_how, end, error) => {
    const server = createTcp((socket) => socket.on('error', () => undefined).once('data', () => end(socket)));
    expect(await shakeAt(server)).toMatchObject({ outcome: 'cut', seen: { error } });
  });

  test('refused by a bare alert names it', async () => {
    const server = createTcp((socket) => socket.once('data', () => socket.end(Buffer.from('15030300020250', 'hex'))));
    expect(await shakeAt(server)).toMatchObject({ outcome: 'refused', seen: { alert: 'internal_error', alertFrom: 'them' } });
  });
});

describe('the hello of one older program', () => {
  const ECDHE_CBC = 'ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA';

  test.each<[string, TlsOptions, string | undefined]>([
    [
      'agrees on what both have',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-SHA384' },
      'ECDHE-ECDSA-AES256-SHA384',
    ],
    ['is refused for its ciphers', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' }, undefined],
    ['is refused for its version', { minVersion: 'TLSv1.3' }, undefined],
  ])('%s', async (_what, options, cipher) => {
    const server = createTls({ ...options, key: leaf.key, cert: leaf.cert });
    const limits = { newest: 'TLSv1.2' as const, ciphers: ECDHE_CBC };
    const made = await shakeAt(server, 'limited', roots, HOST, 3000, limits);
    expect(made.seen).toMatchObject({ hello: 'limited', limits });
    expect(made.seen.cipher).toBe(cipher);
    if (cipher === undefined) expect(made.outcome).toBe('refused');
  });
});

describe('a stapled answer of the issuer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailmedic-staple-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['good', 'revoked'] as const)('says %s', async (status) => {
    const staple = ocspAnswer(folder, leaf, intermediate, status);
    const server = createTls({ key: leaf.key, cert: leaf.cert + intermediate.cert });
    server.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, staple));
    const made = await shakeAt(server);
    expect(made.seen.staple).toMatchObject({ status });
    expect(made.outcome).toBe(status === 'good' ? 'ok' : 'denied');
  });

  test('signed by somebody else is not believed', async () => {
    const staple = ocspAnswer(folder, leaf, issue({ subject: 'Test Intermediate', authority: true }), 'revoked');
    const server = createTls({ key: leaf.key, cert: leaf.cert + intermediate.cert });
    server.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, staple));
    expect(await shakeAt(server)).toMatchObject({ outcome: 'ok', seen: { staple: { status: 'unreadable' } } });
  });
});

async function shakeWith(
  certificate: Issued,
  options: TlsOptions = {},
  hello: Hello = 'default',
  trusted: readonly string[] = roots,
): Promise<Handshake> {
  return shakeAt(createTls({ ...options, key: certificate.key, cert: certificate.cert }), hello, trusted);
}

async function shakeAt(
  server: Server,
  hello: Hello = 'default',
  trusted: readonly string[] = roots,
  host = HOST,
  timeoutMs = 3000,
  limits?: HelloLimits,
): Promise<Handshake> {
  if (!server.listening) {
    server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanup.push(() => server.close());
  }
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  cleanup.push(() => socket.destroy());
  return shakeHands({ socket, host, hello, roots: trusted, timeoutMs, ...(limits === undefined ? {} : { limits }) });
}

/** Has `openssl` answer for a certificate as its authority's responder would. */
function ocspAnswer(folder: string, of: Issued, issuer: Issued, status: 'good' | 'revoked'): Buffer {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('leaf.pem'), of.cert);
  writeFileSync(at('issuer.pem'), issuer.cert);
  writeFileSync(at('issuer.key'), issuer.key);
  const serial = execFileSync('openssl', ['x509', '-in', at('leaf.pem'), '-noout', '-serial'])
    .toString()
    .trim()
    .slice(7);
  writeFileSync(
    at('index'),
    status === 'good' ? `V\t350101000000Z\t\t${serial}\tunknown\t/CN=x\n` : `R\t350101000000Z\t260101000000Z\t${serial}\tunknown\t/CN=x\n`,
  );
  execFileSync('openssl', ['ocsp', '-issuer', at('issuer.pem'), '-cert', at('leaf.pem'), '-reqout', at('request'), '-no_nonce'], {
    stdio: 'pipe',
  });
  execFileSync(
    'openssl',
    [
      'ocsp',
      '-index',
      at('index'),
      '-CA',
      at('issuer.pem'),
      '-rsigner',
      at('issuer.pem'),
      '-rkey',
      at('issuer.key'),
      '-reqin',
      at('request'),
      '-respout',
      at('response'),
    ],
    { stdio: 'pipe' },
  );
  return readFileSync(at('response'));
}
