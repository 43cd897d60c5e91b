import * as packet from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { type DnsMessage, decodeMessage, encodeQuery, isAskable } from './message.ts';
import { fuzzTargets } from './message.fuzz.ts';
import { typeCode, typeName } from './record-type.ts';

describe('a record is shown as a zone file shows it', () => {
  test.each<[string, packet.Answer, string]>([
    ['an IPv4 address', { type: 'A', name: 'a.test', data: '192.0.2.1' }, '192.0.2.1'],
    ['an IPv6 address, shortest', { type: 'AAAA', name: 'a.test', data: '2001:db8:0:0:1:0:0:1' }, '2001:db8::1:0:0:1'],
    ['an IPv6 address of zeros', { type: 'AAAA', name: 'a.test', data: '::' }, '::'],
    ['an IPv6 address without a run of zeros', { type: 'AAAA', name: 'a.test', data: '2001:db8:1:0:2:3:4:5' }, '2001:db8:1:0:2:3:4:5'],
    ['an alias', { type: 'CNAME', name: 'a.test', data: 'Mail.Example.ORG' }, 'mail.example.org'],
    ['a mail exchanger', { type: 'MX', name: 'a.test', data: { preference: 10, exchange: 'mail.a.test' } }, '10 mail.a.test'],
    ['a null MX', { type: 'MX', name: 'a.test', data: { preference: 0, exchange: '.' } }, '0 .'],
    [
      'a service',
      { type: 'SRV', name: 'a.test', data: { priority: 0, weight: 1, port: 993, target: 'imap.a.test' } },
      '0 1 993 imap.a.test',
    ],
    [
      'a start of authority',
      {
        type: 'SOA',
        name: 'a.test',
        data: { mname: 'ns1.a.test', rname: 'host\\.master.a.test', serial: 4294967295, refresh: 1, retry: 2, expire: 3, minimum: 4 },
      },
      'ns1.a.test host\\.master.a.test 4294967295 1 2 3 4',
    ],
    ['a text in parts', { type: 'TXT', name: 'a.test', data: ['v=spf1 ', 'mx -all'] }, 'v=spf1 mx -all'],
    ['a text with a control character', { type: 'TXT', name: 'a.test', data: 'a\u001b[31mb' }, 'a\\x1b[31mb'],
    ['an authorisation', { type: 'CAA', name: 'a.test', data: { flags: 0, tag: 'issue', value: 'ca.test' } }, '0 issue "ca.test"'],
    [
      'a hash of a key',
      { type: 'DS', name: 'a.test', data: { keyTag: 4711, algorithm: 13, digestType: 2, digest: Buffer.from('abcd', 'hex') } },
      '4711 13 2 abcd',
    ],
    ['a key', { type: 'DNSKEY', name: 'a.test', data: { flags: 257, algorithm: 13, key: Buffer.from('key') } }, '257 3 13 a2V5'],
    [
      'a signature',
      {
        type: 'RRSIG',
        name: 'a.test',
        data: {
          typeCovered: 'A',
          algorithm: 13,
          labels: 2,
          originalTTL: 300,
          expiration: 1_795_219_200,
          inception: 1_792_540_800,
          keyTag: 1,
          signersName: 'a.test',
          signature: Buffer.from('s'),
        },
      },
      'A 13 2 300 20261121000000 20261021000000 1 a.test cw==',
    ],
    [
      'what follows a name',
      { type: 'NSEC', name: 'a.test', data: { nextDomain: 'b.test', rrtypes: ['A', 'MX', 'RRSIG', 'CAA'] } },
      'b.test A MX RRSIG CAA',
    ],
    [
      'a certificate association',
      { type: 'TLSA', name: 'a.test', data: { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.from('ff', 'hex') } },
      '3 1 1 ff',
    ],
    ['data of a type that nobody reads', { type: 'NULL', name: 'a.test', data: Buffer.from('beef', 'hex') }, '\\# 2 beef'],
  ])('%s', (_, record, shown) => {
    const { answers } = read(message({ answers: [{ ...record, ttl: 300 } as packet.Answer] }));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ name: 'a.test', ttl: 300, data: shown });
  });
});

describe('what a stranger may send', () => {
  test('names that point in a circle, or forwards, are malformed', () => {
    expect(decodeMessage(hex('1234 8180 0001 0000 0000 0000 c00c 0001 0001'))).toEqual({
      is: 'malformed',
      problem: 'a name points forwards',
    });
    expect(decodeMessage(hex('1234 8180 0001 0000 0000 0000 c00e c00c 0001 0001'))).toMatchObject({ is: 'malformed' });
  });
  test('a name longer than 255 bytes is malformed, and 255 is not', () => {
    const label = `3f${'61'.repeat(63)}`;
    const name = (last: number) => `${label.repeat(3)}${last.toString(16).padStart(2, '0')}${'61'.repeat(last)}00`;
    expect(decodeMessage(hex(`1234 8180 0001 0000 0000 0000 ${name(61)} 0001 0001`)).is).toBe('message');
    expect(decodeMessage(hex(`1234 8180 0001 0000 0000 0000 ${name(62)} 0001 0001`))).toMatchObject({
      is: 'malformed',
      problem: 'a name is longer than 255 bytes',
    });
  });
  test('a dot or a control character inside a label is escaped', () => {
    expect(read(hex('1234 8180 0001 0000 0000 0000 05 61 2e 1b 5c 20 00 0001 0001')).question?.name).toBe('a\\.\\027\\\\\\032');
  });
  test('one record with the wrong length spoils nothing but itself', () => {
    const { answers } = read(hex('1234 8180 0000 0002 0000 0000 00 0001 0001 0000003c 0003 c00002 00 0001 0001 0000003c 0004 c0000201'));
    expect(answers.map(({ data }) => data)).toEqual(['\\# 3 c00002', '192.0.2.1']);
  });
  test('a message that ends too early is malformed, unless it says itself that it was cut short', () => {
    expect(decodeMessage(hex('1234 8180 0000 0002 0000 0000 00 0001 0001 0000003c 0004 c0000201'))).toMatchObject({ is: 'malformed' });
    expect(read(hex('1234 8380 0000 0002 0000 0000 00 0001 0001 0000003c 0004 c0000201'))).toMatchObject({
      flags: { tc: true },
      answers: [{ data: '192.0.2.1' }],
    });
  });
  test('thousands of records are not read', () => {
    expect(decodeMessage(hex(`1234 8180 0000 ffff 0000 0000${'00'.repeat(500)}`))).toEqual({
      is: 'malformed',
      problem: 'it claims to hold 65535 records',
    });
  });
  test('too few bytes and a query are malformed', () => {
    expect(decodeMessage(hex(''))).toMatchObject({ is: 'malformed' });
    expect(decodeMessage(hex('1234 0100 0000 0000 0000 0000'))).toEqual({ is: 'malformed', problem: 'it is a query, not an answer' });
  });
  test('a TTL with the topmost bit set counts as zero (RFC 2181 section 8)', () => {
    expect(read(hex('1234 8180 0000 0001 0000 0000 00 0001 0001 80000001 0004 c0000201')).answers[0]?.ttl).toBe(0);
  });
  test.each(fuzzTargets)('every seed of $name is stood', ({ run, seeds }) => seeds.forEach((seed) => run(seed)));
});

describe('EDNS', () => {
  test('an extended error is read, its closing zero left out', () => {
    const { edns, extendedErrors } = read(hex('1234 8182 0000 0000 0000 0001 00 0029 04d0 00000000 000a 000f 0006 0007 65787000'));
    expect({ edns, extendedErrors }).toEqual({ edns: true, extendedErrors: [{ code: 7, text: 'exp' }] });
  });
  test('the reply code has four bits in the header and eight in the options', () => {
    expect(read(hex('1234 8180 0000 0000 0000 0001 00 0029 04d0 01000000 0000')).rcode).toBe('BADVERS');
    expect(read(hex('1234 8189 0000 0000 0000 0000')).rcode).toBe('NOTAUTH');
    expect(read(hex('1234 818b 0000 0000 0000 0000')).rcode).toBe('RCODE_11');
  });
});

describe('a query', () => {
  test('is what an independent reader reads', () => {
    const bytes = encodeQuery(7, {
      name: 'Mail.example.org.',
      type: 'https',
      recursionDesired: true,
      checkingDisabled: true,
      dnssecOk: false,
    });
    expect(packet.decode(bytes)).toMatchObject({
      id: 7,
      flag_rd: true,
      flag_cd: true,
      questions: [{ name: 'Mail.example.org', type: 'UNKNOWN_65' }],
      additionals: [],
    });
    expect(
      packet.decode(encodeQuery(7, { name: '.', type: 'NS', recursionDesired: false, checkingDisabled: false, dnssecOk: true })),
    ).toMatchObject({
      flag_rd: false,
      questions: [{ name: '.', type: 'NS' }],
      additionals: [{ type: 'OPT', flag_do: true, udpPayloadSize: 1232 }],
    });
  });
  test.each([
    ['.', true],
    ['a', true],
    ['example.org.', true],
    [`${'a'.repeat(63)}.org`, true],
    [`${'a'.repeat(64)}.org`, false],
    ['', false],
    ['a..b', false],
    ['ä'.repeat(32), false],
    [`${'a.'.repeat(126)}a`, true],
    [`${'a.'.repeat(127)}a`, false],
  ])('%j can be asked: %s', (name, askable) => expect(isAskable(name)).toBe(askable));
});

test('types go by name where they have one, else by number', () => {
  expect(['A', 'caa', 'TYPE65280', 'TYPE65536', 'constructor', 'NONSENSE'].map(typeCode)).toEqual([
    1,
    257,
    65_280,
    undefined,
    undefined,
    undefined,
  ]);
  expect([28, 65, 65_280].map(typeName)).toEqual(['AAAA', 'HTTPS', 'TYPE65280']);
});

function message(parts: packet.Packet): Buffer {
  return packet.encode({ type: 'response', id: 0x1234, questions: [], ...parts });
}

function read(bytes: Uint8Array): DnsMessage {
  const decoded = decodeMessage(bytes);
  if (decoded.is === 'malformed') throw new Error(decoded.problem);
  return decoded.message;
}

function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex');
}
