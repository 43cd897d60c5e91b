import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCrl } from './crl.ts';
import { issue, type Issued } from './testing/authority.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailmedic-crl-'));
afterAll(() => rmSync(folder, { recursive: true }));

const authority = issue({ subject: 'Test Root', authority: true });
const revoked = new X509Certificate(issue({ subject: 'gone.example.org', issuer: authority }).cert);
const good = new X509Certificate(issue({ subject: 'mail.example.org', issuer: authority }).cert);
const issuer = new X509Certificate(authority.cert);

test('a revocation list tells the revoked from the good', () => {
  const list = listOf(authority, revoked.serialNumber);
  expect(readCrl(list, revoked, issuer)).toMatchObject({ status: 'revoked', revokedAt: '2026-01-01T00:00:00.000Z' });
  expect(readCrl(list, good, issuer)).toMatchObject({ status: 'good' });
});

test('an empty list is good, in PEM too', () => {
  expect(readCrl(listOf(authority, undefined), good, issuer)).toMatchObject({ status: 'good' });
  listOf(authority, undefined);
  expect(readCrl(readFileSync(join(folder, 'list.pem')), good, issuer)).toMatchObject({ status: 'good' });
});

test('a list that somebody else signed is not believed', () => {
  const other = issue({ subject: 'Test Root', authority: true });
  expect(readCrl(listOf(other, revoked.serialNumber), revoked, issuer)).toEqual({ status: 'unreadable' });
});

test('bytes that are no list are unreadable', () => {
  expect(readCrl(Buffer.from('<html>not here</html>'), good, issuer)).toEqual({ status: 'unreadable' });
});

function listOf(by: Issued, serial: string | undefined): Buffer {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('ca.pem'), by.cert);
  writeFileSync(at('ca.key'), by.key);
  writeFileSync(at('index'), serial === undefined ? '' : `R\t350101000000Z\t260101000000Z\t${serial}\tunknown\t/CN=x\n`);
  writeFileSync(at('cnf'), `[ca]\ndefault_ca=a\n[a]\ndatabase=${at('index')}\ndefault_md=sha256\ndefault_crl_days=30\n`);
  execFileSync(
    'openssl',
    ['ca', '-gencrl', '-config', at('cnf'), '-cert', at('ca.pem'), '-keyfile', at('ca.key'), '-out', at('list.pem')],
    { stdio: 'pipe' },
  );
  execFileSync('openssl', ['crl', '-in', at('list.pem'), '-outform', 'DER', '-out', at('list.der')], { stdio: 'pipe' });
  return readFileSync(at('list.der'));
}
