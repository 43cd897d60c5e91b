import { generateKeyPairSync } from 'node:crypto';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answers, LookupError, type Resolve } from './name-lookup.ts';
import { type Circumstances, verifyMessage } from './verify.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = privateKey.export({ type: 'pkcs8', format: 'pem' });
const KEY = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const PLAIN =
  'From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Lunch\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\nToday?\r\nFrom noon on.\r\n';

const RECORDS: Readonly<Record<string, readonly string[]>> = {
  'TXT s1._domainkey.example.org': [KEY],
  'TXT seal._domainkey.lists.example': [KEY],
  'TXT example.org': ['v=spf1 ip4:192.0.2.0/24 -all'],
  'TXT _dmarc.example.org': ['v=DMARC1; p=reject'],
};

/** Answers from a list of records; `!` in place of an answer is silence. */
function zone(records: Readonly<Record<string, readonly string[]>>): Resolve {
  const names = new Set(Object.keys(records).map((key) => key.split(' ')[1]));
  return async (name, type): Promise<Answers> => {
    const found = records[`${type} ${name.toLowerCase()}`];
    if (found?.[0] === '!') throw new LookupError('ETIMEOUT', 'silence');
    if (found === undefined) throw new LookupError(names.has(name.toLowerCase()) ? 'ENODATA' : 'ENOTFOUND', 'nothing');
    return Promise.resolve(type === 'TXT' ? found.map((text) => [text]) : found);
  };
}

async function signed(message = PLAIN, domain = 'example.org', selector = 's1'): Promise<string> {
  const { signatures } = await dkimSign(message, {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date('2026-11-21T10:00:00Z'),
    signatureData: [{ signingDomain: domain, selector, privateKey: PRIVATE, algorithm: 'rsa-sha256' }],
  } as Parameters<typeof dkimSign>[1]);
  return `${signatures.trimEnd()}\r\n${message}`;
}

async function sealed(message: string): Promise<string> {
  const headers = await sealMessage(Buffer.from(message), {
    signingDomain: 'lists.example',
    selector: 'seal',
    privateKey: PRIVATE,
    authResults: 'lists.example; spf=pass smtp.mailfrom=example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org',
    cv: 'none',
  } as Parameters<typeof sealMessage>[1]);
  return `${headers.toString().trimEnd()}\r\n${message}`;
}

const verify = async (message: string, circumstances: Circumstances = {}, records = RECORDS) =>
  (await verifyMessage(Buffer.from(message), zone(records), circumstances)).data;
const change = (message: string) => message.replace('Today?', 'Today? [list footer]');

let SIGNED = '';
let SEALED = '';
beforeAll(async () => {
  SIGNED = await signed();
  SEALED = await sealed(SIGNED);
});

describe('DKIM', () => {
  test.each<[string, (message: string) => string, Readonly<Record<string, readonly string[]>>, Circumstances, string, string]>([
    ['as it was sent', (it) => it, RECORDS, {}, 'pass', 'verified'],
    ['with the line ends of Unix', (it) => it.replaceAll('\r\n', '\n'), RECORDS, {}, 'pass', 'verified'],
    [
      'out of an mbox',
      (it) => `From ann Sat Nov 21 10:00:00 2026\n${it.replace('\nFrom noon', '\n>From noon')}`,
      RECORDS,
      {},
      'pass',
      'verified',
    ],
    ['a changed body might have been changed by saving', change, RECORDS, {}, 'unchecked', 'body-differs'],
    ['a changed body that the receiver met with too', change, RECORDS, { recorded: () => 'fail' }, 'fail', 'body-differs'],
    ['a changed body that the receiver did not see', change, RECORDS, { recorded: () => 'pass' }, 'unchecked', 'body-differs'],
    ['a changed subject', (it) => it.replace('Lunch', '[list] Lunch'), RECORDS, {}, 'unchecked', 'header-differs'],
    ['a header without its body', (it) => it.slice(0, it.indexOf('\r\n\r\n') + 4), RECORDS, {}, 'unchecked', 'no-body'],
    ['a key that is gone', (it) => it, { ...RECORDS, 'TXT s1._domainkey.example.org': ['v=DKIM1; p='] }, {}, 'unchecked', 'key-revoked'],
    ['a key that was never there, or is no more', (it) => it, {}, {}, 'unchecked', 'no-key'],
    ['a key that cannot be read', (it) => it, { 'TXT s1._domainkey.example.org': ['v=DKIM1; p=%%%'] }, {}, 'unchecked', 'key-unusable'],
    ['name servers that do not answer', (it) => it, { 'TXT s1._domainkey.example.org': ['!'] }, {}, 'unchecked', 'no-answer'],
  ])('%s', async (_, changed, records, circumstances, result, why) => {
    const { dkim } = await verify(changed(SIGNED), circumstances, records);
    expect(dkim).toMatchObject([{ domain: 'example.org', selector: 's1', result, why }]);
  });

  test('a message without a signature has none', async () => {
    expect((await verify(PLAIN)).dkim).toEqual([]);
  });
});

describe('SPF', () => {
  test.each<[string, readonly string[] | undefined, string, string]>([
    ['a named address', undefined, '192.0.2.9', 'pass'],
    ['another', undefined, '198.51.100.1', 'fail'],
    ['another, said softly', ['v=spf1 ip4:192.0.2.0/24 ~all'], '198.51.100.1', 'softfail'],
    ['two records', ['v=spf1 -all', 'v=spf1 +all'], '192.0.2.9', 'permerror'],
    ['a loop', ['v=spf1 include:example.org -all'], '192.0.2.9', 'permerror'],
    ['no record', ['something else'], '192.0.2.9', 'none'],
    ['no answer', ['!'], '192.0.2.9', 'unchecked'],
  ])('%s', async (_, record, ip, result) => {
    const records = { ...RECORDS, ...(record ? { 'TXT example.org': record } : {}) };
    const { spf } = await verify(PLAIN, { handedOver: { ip, mailFrom: 'ann@example.org' } }, records);
    expect(spf).toMatchObject({ result, ip, domain: 'example.org', identity: 'mailfrom' });
  });

  test('the empty sender is asked by the name that the server gave', async () => {
    const { spf } = await verify(PLAIN, { handedOver: { ip: '192.0.2.9', mailFrom: '', helo: 'example.org' } });
    expect(spf).toMatchObject({ result: 'pass', identity: 'helo', domain: 'example.org' });
    expect((await verify(PLAIN, { handedOver: { ip: '192.0.2.9' } })).spf).toBeUndefined();
  });
});

describe('DMARC by RFC 9989', () => {
  const from = (domain: string) => PLAIN.replace('ann@example.org', `ann@${domain}`);
  const sentBy = (domain: string): Circumstances => ({ handedOver: { ip: '192.0.2.9', mailFrom: `ann@${domain}` } });
  const spf = (...domains: readonly string[]) =>
    Object.fromEntries(domains.map((domain) => [`TXT ${domain}`, ['v=spf1 ip4:192.0.2.9 -all']]));
  const dmarc = (records: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(records).map(([name, text]) => [`TXT _dmarc.${name}`, [`v=DMARC1; ${text}`]]));

  test.each<[string, string, string, Readonly<Record<string, string>>, object]>([
    [
      'the same domain',
      'example.org',
      'example.org',
      { 'example.org': 'p=reject' },
      { result: 'pass', policy: 'reject', organization: 'example.org' },
    ],
    [
      'a domain below the same organisation',
      'news.example.org',
      'bounce.example.org',
      { 'example.org': 'p=reject; sp=none' },
      { result: 'pass', policy: 'none' },
    ],
    [
      'the same, but strictly',
      'news.example.org',
      'bounce.example.org',
      { 'example.org': 'p=reject; aspf=s' },
      { result: 'fail', spf: { mode: 'strict' } },
    ],
    ['another organisation', 'example.org', 'sender.example', { 'example.org': 'p=quarantine' }, { result: 'fail', policy: 'quarantine' }],
    ['no record at all', 'example.org', 'example.org', {}, { result: 'none' }],
    [
      'an ending that says it is one (psd=y): the organisation is one below',
      'shop.mine.bank',
      'mail.mine.bank',
      { bank: 'p=reject; psd=y' },
      { result: 'pass', organization: 'mine.bank', publishedAt: 'bank' },
    ],
    [
      'two organisations below such an ending',
      'mine.bank',
      'yours.bank',
      { bank: 'p=reject; psd=y' },
      { result: 'fail', organization: 'mine.bank' },
    ],
    [
      'a unit that stands for itself (psd=n)',
      'a.unit.example.org',
      'example.org',
      { 'example.org': 'p=none', 'unit.example.org': 'p=reject; psd=n' },
      { result: 'fail', organization: 'unit.example.org', policy: 'reject' },
    ],
    [
      'a name that does not exist (np)',
      'gone.example.org',
      'sender.example',
      { 'example.org': 'p=none; sp=quarantine; np=reject' },
      { result: 'fail', policy: 'reject' },
    ],
    [
      'a trial (t=y) asks for one step less',
      'example.org',
      'sender.example',
      { 'example.org': 'p=reject; t=y' },
      { result: 'fail', policy: 'quarantine', testing: true },
    ],
  ])('%s', async (_, author, sender, records, expected) => {
    const result = await verify(from(author), sentBy(sender), { ...spf(sender), ...dmarc(records) });
    expect(result.dmarc).toMatchObject({ author, ...expected });
  });

  test('a deep name is not walked step by step', async () => {
    const deep = 'a.b.c.d.e.f.g.h.i.j.k.example.org';
    const asked: string[] = [];
    const answers = zone({ ...spf('example.org'), ...dmarc({ 'example.org': 'p=reject' }) });
    const { data } = await verifyMessage(
      Buffer.from(from(deep)),
      (name, type) => {
        if (name.startsWith('_dmarc.')) asked.push(name);
        return answers(name, type);
      },
      sentBy('example.org'),
    );
    expect(data.dmarc).toMatchObject({ result: 'pass', organization: 'example.org' });
    expect(asked.length).toBeLessThanOrEqual(9);
  });

  test('nothing is called a failure while something could not be checked', async () => {
    const withKeyGone = await verify(SIGNED, sentBy('sender.example'), {
      ...spf('sender.example'),
      ...dmarc({ 'example.org': 'p=reject' }),
    });
    expect(withKeyGone.dmarc).toMatchObject({ result: 'unchecked', because: expect.stringContaining('signature') as string });
    const silent = await verify(PLAIN, sentBy('sender.example'), { ...spf('sender.example'), 'TXT _dmarc.example.org': ['!'] });
    expect(silent.dmarc).toMatchObject({ result: 'unchecked' });
    expect((await verify(PLAIN)).dmarc).toMatchObject({ result: 'unchecked' });
  });

  test('a message by authors of two domains has no DMARC', async () => {
    const two = PLAIN.replace('Ann <ann@example.org>', 'ann@example.org, bob@example.net');
    expect((await verify(two)).dmarc).toMatchObject({ result: 'unchecked', because: expect.stringContaining('several domains') as string });
  });

  test('a signature of the author passes where SPF does not', async () => {
    const { dmarc: judged } = await verify(SIGNED, { handedOver: { ip: '198.51.100.1', mailFrom: 'x@example.org' } });
    expect(judged).toMatchObject({ result: 'pass', dkim: { aligned: 'example.org' } });
    expect(judged?.spf?.aligned).toBeUndefined();
  });
});

describe('ARC', () => {
  test.each<[string, (message: string) => string, Readonly<Record<string, readonly string[]>>, Circumstances, object]>([
    ['as it was sealed', (it) => it, RECORDS, {}, { result: 'pass', instance: 1 }],
    ['changed since', change, RECORDS, {}, { result: 'unchecked', why: 'header-differs' }],
    ['changed since, as the receiver saw too', change, RECORDS, { recordedArc: 'fail' }, { result: 'fail' }],
    ['without the key', (it) => it, { ...RECORDS, 'TXT seal._domainkey.lists.example': [] }, {}, { result: 'unchecked' }],
    [
      'without an answer',
      (it) => it,
      { ...RECORDS, 'TXT seal._domainkey.lists.example': ['!'] },
      {},
      { result: 'unchecked', why: 'no-answer' },
    ],
    ['without the body', (it) => it.slice(0, it.indexOf('\r\n\r\n') + 4), RECORDS, {}, { result: 'unchecked', why: 'no-body' }],
    ['with a set that lacks its seal', (it) => it.replace('ARC-Seal:', 'X-Seal:'), RECORDS, {}, { result: 'fail', why: 'broken-chain' }],
  ])('%s', async (_, changed, records, circumstances, expected) => {
    expect((await verify(changed(SEALED), circumstances, records)).arc).toMatchObject(expected);
  });

  test('a message without seals has none', async () => {
    expect((await verify(SIGNED)).arc).toEqual({ result: 'none' });
  });
});

test('a message that asks for very many names is cut off', async () => {
  const many = Array.from(
    { length: 300 },
    (_, index) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${index}.example; s=s; h=from; bh=AA; b=AA`,
  ).join('\r\n');
  let asked = 0;
  await verifyMessage(Buffer.from(`${many}\r\n${PLAIN}`), async () => {
    asked += 1;
    throw new LookupError('ENOTFOUND', 'nothing');
  });
  expect(asked).toBeLessThanOrEqual(120);
});
