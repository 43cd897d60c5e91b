import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { describe, expect, test } from 'vitest';
import { nameServer, type Records, worldAsking } from '../testing/name-server.ts';
import { hop } from '../testing/way.ts';
import { explainLive, goLive } from './live.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const IN = hop('new.provider.example (new.provider.example [198.51.100.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>');
const LETTER =
  'From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Lunch\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\nToday?\r\n';
const SPF = 'v=spf1 ip4:192.0.2.0/24 -all';
const PUBLISHED: Records = {
  'TXT example.org': [SPF],
  'TXT _dmarc.example.org': ['v=DMARC1; p=reject'],
  'TXT s1._domainkey.example.org': [KEY],
};

async function signed(letter = LETTER): Promise<string> {
  const { signatures } = await dkimSign(letter, {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date('2026-11-21T10:00:00Z'),
    signatureData: [{ signingDomain: 'example.org', selector: 's1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) }],
  } as Parameters<typeof dkimSign>[1]);
  return `${signatures.trimEnd()}\r\n${letter}`;
}

describe('a trace that checks again', () => {
  test('shows the record that does not name the new server', async () => {
    const header = [
      'Return-Path: <ann@example.org>',
      'Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=ann@example.org; dmarc=fail header.from=example.org',
      IN,
    ];
    const { causes, authentication } = await explain(`${header.join('\r\n')}\r\n${LETTER}`, PUBLISHED);
    expect(causes.map(({ id }) => id)).toEqual(['delivery/dmarc-fail']);
    expect(causes[0]?.fix.steps.join(' ')).toContain('198.51.100.9');
    expect(causes[0]?.evidence.map(({ says }) => says).join(' ')).toContain(SPF);
    expect(authentication?.live?.checks).toMatchObject([
      { method: 'spf', result: 'fail', domain: 'example.org', ip: '198.51.100.9' },
      { method: 'dmarc', result: 'fail' },
    ]);
  });

  test('does not call a failure what it cannot check', async () => {
    const message = `Return-Path: <ann@example.org>\r\n${IN}\r\n${(await signed()).replace('Today?', 'Today? [footer]')}`;
    const { authentication, causes } = await explain(message, PUBLISHED);
    expect(causes).toEqual([]);
    expect(authentication?.live?.checks.map(({ method, result }) => `${method} ${result}`)).toEqual([
      'spf fail',
      'dkim unchecked',
      'dmarc unchecked',
    ]);
  });

  test('finds a sound message sound', async () => {
    const sound = hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05');
    const { authentication, verdict } = await explain(`Return-Path: <ann@example.org>\r\n${sound}\r\n${await signed()}`, PUBLISHED);
    expect(verdict).toBe('healthy');
    expect(authentication?.live?.checks.map(({ method, result }) => `${method} ${result}`)).toEqual([
      'spf pass',
      'dkim pass',
      'dmarc pass',
    ]);
  });

  test('a large message is checked whole, and one that was cut is not called changed', async () => {
    const large = `${LETTER}${'A line of a large message.\r\n'.repeat(80_000)}`;
    const chain = `Return-Path: <ann@example.org>\r\n${hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05')}\r\n${await signed(large)}`;
    const checks = async (isWhole: boolean) => {
      const { authentication } = await explain(isWhole ? chain : chain.slice(0, 500_000), PUBLISHED, isWhole);
      return authentication?.live?.checks.find(({ method }) => method === 'dkim');
    };
    expect(await checks(true)).toMatchObject({ result: 'pass' });
    expect(await checks(false)).toMatchObject({ result: 'unchecked', says: expect.stringContaining('not all of it') as string });
  });

  test('says of what it cannot check that it cannot', async () => {
    const inside = hop('relay (unknown [10.0.0.5])', 'mx.example.net', '10:00:05');
    const { authentication } = await explain(`Return-Path: <ann@example.org>\r\n${inside}\r\n${await signed()}`, PUBLISHED);
    expect(authentication?.live?.checks).toMatchObject([
      { method: 'spf', result: 'unchecked', says: expect.stringMatching(/could not be checked/) as string },
      { method: 'dkim', result: 'pass' },
      { method: 'dmarc', result: 'pass' },
    ]);
  });

  test('asks for what a quoted header names, and calls no signature broken of it', async () => {
    const quoted = `Return-Path: <ann@example.org>\r\n${IN}\r\n${await signed()}`.replaceAll(/^|\r\n/g, (end) => `${end}> `);
    const { authentication, causes } = await explain(quoted, PUBLISHED);
    expect(authentication?.live?.checks.map(({ method, result }) => `${method} ${result}`)).toEqual([
      'spf fail',
      'dkim unchecked',
      'dmarc unchecked',
    ]);
    expect(causes).toEqual([]);
  });

  test('says whom nobody answers for', async () => {
    const { authentication } = await explain(`Return-Path: <ann@example.org>\r\n${IN}\r\n${LETTER}`, 'silent');
    expect(authentication?.live?.unanswered).toEqual(expect.arrayContaining(['TXT example.org', 'TXT _dmarc.example.org']));
    expect(authentication?.live?.checks.map(({ result }) => result)).toEqual(['unchecked', 'unchecked']);
  });
});

async function explain(message: string, records: Records | 'silent', isWhole = true) {
  const live = await goLive(worldAsking([await nameServer(records)]));
  return explainLive(Buffer.from(message), 'x.eml', {}, live, isWhole);
}
