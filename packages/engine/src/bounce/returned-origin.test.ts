import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { describe, expect, test } from 'vitest';
import { bounceOf } from '../testing/bounce.ts';
import { nameServer, type Records, worldAsking } from '../testing/name-server.ts';
import { hop } from '../testing/way.ts';
import { goLive } from '../trace/live.ts';
import { explainBounceLive } from './live.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const LETTER =
  'From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Lunch\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\nToday?\r\n';
const SUBMITTED =
  'Received: from laptop (dsl.example [203.0.113.77]) by mail.new.example (Postfix) with ESMTPSA id 1A; Sat, 21 Nov 2026 10:00:00 +0000';
const TAKEN = hop('mail.new.example (mail.new.example [198.51.100.10])', 'mx.example.net', '10:00:02');
const FORWARDED = hop('mail.new.example (mail.new.example [198.51.100.10])', 'forward.example.com', '10:00:02');

const SPF = '550 5.7.23 The message was rejected because of Sender Policy Framework violation';
const DKIM = '550 5.7.20 No passing DKIM signature found';
const DMARC = "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy";
const RECORD = 'v=spf1 ip4:192.0.2.0/24 -all';
const SERVER: Records = {
  'A mail.new.example': ['198.51.100.10'],
  'PTR 10.100.51.198.in-addr.arpa': ['mail.new.example'],
  'A forward.example.com': ['198.51.100.77'],
  'PTR 77.100.51.198.in-addr.arpa': ['forward.example.com'],
};
const LACKING: Records = { ...SERVER, 'TXT example.org': [RECORD] };
const NAMING: Records = { ...SERVER, 'TXT example.org': ['v=spf1 ip4:198.51.100.10 -all'] };
const POLICY: Records = { 'TXT _dmarc.example.org': ['v=DMARC1; p=reject'] };
const PUBLISHED: Records = { 'TXT s1._domainkey.example.org': [KEY] };
const WITHDRAWN: Records = { 'TXT s1._domainkey.example.org': ['v=DKIM1; p='] };

describe('SPF of the server that the returned header shows', () => {
  test('is asked by the name of the server that was turned away', async () => {
    const one = await explained({ reply: SPF, lines: [SUBMITTED], records: LACKING });
    expect(one).toMatchObject({ cause: 'delivery/spf-fail', verified: [{ result: 'confirmed' }] });
    expect(one?.summary).toContain('the SPF record of example.org does not name 198.51.100.10 (mail.new.example)');
    expect(one?.fix.steps[0]).toContain(`add it to the SPF record of example.org, which is now "${RECORD}"`);
    expect(one?.verified?.[0]?.says).toContain('would refute this');
  });

  test('is not asked for an address that bears another name', async () => {
    const records = { ...LACKING, 'PTR 10.100.51.198.in-addr.arpa': ['web.new.example'] };
    const one = await explained({ reply: SPF, lines: [SUBMITTED], records });
    expect(one?.verified).toMatchObject([
      { result: 'unchecked', says: expect.stringMatching(/SPF of example\.org could not be checked/) as string },
    ]);
    expect(one?.summary).toContain('example.org did not pass the SPF check');
  });

  test('is asked for the address that the refusing side noted', async () => {
    const one = await explained({
      reply: SPF,
      lines: [TAKEN, SUBMITTED],
      records: { 'TXT example.org': [RECORD] },
      reporter: 'mx.example.net',
      remote: '',
    });
    expect(one?.summary).toContain('does not name 198.51.100.10 (mail.new.example)');
  });

  test('is asked for the domain on the envelope, to which the bounce was sent', async () => {
    const records = { ...NAMING, 'TXT bounces.example.com': [RECORD] };
    const one = await explained({
      reply: SPF,
      lines: [TAKEN, SUBMITTED],
      records,
      reporter: 'mx.example.net',
      remote: '',
      to: 'b+1@bounces.example.com',
    });
    expect(one?.summary).toContain('the SPF record of bounces.example.com does not name 198.51.100.10');
  });

  test('tells a forward from a record that lacks a server', async () => {
    const one = await explained({ reply: SPF, lines: [FORWARDED, SUBMITTED], records: NAMING, reporter: 'forward.example.com' });
    expect(one?.summary).toContain('names mail.new.example, but not 198.51.100.77 (forward.example.com), which passed the message on');
    expect(one?.fix.steps.join(' ')).toContain('SRS');
    expect(one?.verified?.map(({ result }) => result)).toEqual(['confirmed', 'confirmed']);
  });

  test.each<[string, readonly string[], string, string, string]>([
    ['noted', [TAKEN, SUBMITTED], 'mx.example.net', '', 'contradicted'],
    ['only named', [SUBMITTED], 'mail.new.example', 'mx.example.net', 'unchecked'],
  ])('that names an address which was %s', async (_, lines, reporter, remote, result) => {
    const one = await explained({ reply: SPF, lines, records: NAMING, reporter, remote });
    expect(one?.verified).toMatchObject([{ result }]);
    expect(one?.confidence).toBe(result === 'contradicted' ? 'possible' : 'certain');
  });
});

test('the name of the address that the refusing side noted is looked up too', async () => {
  const one = await explained({
    reply: '550 5.7.25 The sending host has no PTR record',
    lines: [TAKEN, SUBMITTED],
    records: {},
    reporter: 'mx.example.net',
    remote: '',
  });
  expect(one).toMatchObject({
    cause: 'delivery/reverse-dns',
    verified: [{ result: 'confirmed', says: '198.51.100.10 has no name (no PTR record).' }],
  });
});

describe('DKIM of a returned message', () => {
  test.each<[string, Partial<Given>, string, RegExp, RegExp]>([
    ['whose key is gone', {}, 'confirmed', /not published/, /the key of its signature, s1\._domainkey\.example\.org, is not published/],
    ['whose key is gone, by its header alone', { headerOnly: true }, 'confirmed', /not published/, /is not published/],
    ['whose key was withdrawn', { records: WITHDRAWN }, 'confirmed', /published empty/, /was withdrawn/],
    ['that holds', { records: PUBLISHED }, 'contradicted', /holds on the message as it came back/, /did not pass the DKIM check/],
    ['that was changed', { records: PUBLISHED, changed: true }, 'unchecked', /does not fit the message as it came back/, /did not pass/],
    [
      'of which the header alone came back',
      { records: PUBLISHED, headerOnly: true },
      'unchecked',
      /only the whole message/,
      /did not pass/,
    ],
    ['whose key nobody answers for', { records: 'silent' }, 'unchecked', /could not be asked for/, /did not pass/],
    ['that came back without one', { unsigned: true }, 'unchecked', /only while it sends/, /it came back without a signature \(DKIM\)/],
  ])('%s', async (_, given, result, says, summary) => {
    const one = await explained({ reply: DKIM, lines: [SUBMITTED], records: {}, ...given });
    expect(one?.cause).toBe('delivery/dkim-fail');
    expect(one?.verified).toMatchObject([{ result, says: expect.stringMatching(says) as string }]);
    expect(one?.summary).toMatch(summary);
  });
});

describe('DMARC of a returned message', () => {
  test.each<[string, Partial<Given>, readonly string[], RegExp]>([
    [
      'that nothing shows to be from its author',
      { records: { ...LACKING, ...POLICY } },
      ['confirmed', 'confirmed', 'confirmed'],
      /the SPF record of example\.org does not name 198\.51\.100\.10 \(mail\.new\.example\), and the key of its signature, .* is not published, so that DMARC failed/,
    ],
    [
      'that came back without a signature',
      { records: { ...LACKING, ...POLICY }, unsigned: true },
      ['confirmed', 'unchecked', 'confirmed'],
      /and it came back without a signature of example\.org, so that DMARC failed/,
    ],
    [
      'whose signature holds by now',
      { records: { ...LACKING, ...POLICY, ...PUBLISHED } },
      ['unchecked', 'unchecked', 'contradicted'],
      /did not pass the DMARC check/,
    ],
    ['whose author has no policy any more', { records: LACKING }, ['confirmed', 'confirmed', 'unchecked'], /did not pass the DMARC check/],
    [
      'whose signature cannot be judged',
      { records: { ...LACKING, ...POLICY, ...PUBLISHED }, headerOnly: true },
      ['confirmed', 'unchecked', 'unchecked'],
      /did not pass the DMARC check/,
    ],
  ])('%s', async (_, given, results, summary) => {
    const one = await explained({ reply: DMARC, lines: [SUBMITTED], records: {}, ...given });
    expect(one?.cause).toBe('delivery/dmarc-fail');
    expect(one?.verified?.map(({ result }) => result)).toEqual(results);
    expect(one?.summary).toMatch(summary);
  });

  test('may be behind a refusal that gives no reason', async () => {
    const one = await explained({
      reply: '550 5.7.1 Message rejected due to local policy',
      lines: [SUBMITTED],
      records: { ...LACKING, ...POLICY },
      unsigned: true,
    });
    expect(one?.verified?.map(({ says }) => says).join(' ')).toContain(
      'DMARC fails for example.org, and its record asks receivers for "reject"',
    );
    expect(one?.cause).toBe('delivery/policy-rejected');
  });
});

interface Given {
  readonly reply: string;
  readonly lines: readonly string[];
  readonly records: Records | 'silent';
  readonly reporter?: string;
  readonly remote?: string;
  readonly to?: string;
  readonly headerOnly?: boolean;
  readonly changed?: boolean;
  readonly unsigned?: boolean;
}

async function explained(given: Given) {
  const live = await goLive(worldAsking([await nameServer(given.records)]));
  return (await explainBounceLive(await bounce(given), 'x.eml', {}, live)).recipients[0];
}

async function bounce({ lines, changed = false, unsigned = false, ...given }: Given): Promise<Buffer> {
  const letter = unsigned ? LETTER : await signed();
  const returned = `${lines.join('\r\n')}\r\n${changed ? letter.replace('Today?', 'Tomorrow?') : letter}`;
  return bounceOf({ reporter: 'mail.new.example', remote: 'mx.example.net', to: 'ann@example.org', ...given, returned });
}

async function signed(): Promise<string> {
  const { signatures } = await dkimSign(LETTER, {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date('2026-11-21T10:00:00Z'),
    signatureData: [{ signingDomain: 'example.org', selector: 's1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) }],
  } as Parameters<typeof dkimSign>[1]);
  return `${signatures.trimEnd()}\r\n${LETTER}`;
}
