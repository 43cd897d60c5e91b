import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import { evidenceOf, lookAt, soundDialogue } from '../testing/looks.ts';
import { sameOperator, sameService } from './same-service.ts';

const named = (name: string, address: string) =>
  lookAt({
    probe: 'dns/query',
    data: {
      name,
      type: address.includes(':') ? 'AAAA' : 'A',
      answers: [{ name, type: address.includes(':') ? 'AAAA' : 'A', ttl: 60, data: address }],
    },
  });

describe('two names are one service', () => {
  test.each([
    ['when they share an address', [named('a.example', '192.0.2.1'), named('b.test', '192.0.2.1')], true],
    ['not when they have different ones', [named('a.example', '192.0.2.1'), named('b.test', '198.51.100.1')], false],
    [
      'when the greeting of one names the other',
      [lookAt({ probe: 'mail/greeting', data: { host: 'a.example', text: '220 b.test ESMTP Postfix' } })],
      true,
    ],
    [
      'not when the greeting names a host that merely begins alike',
      [lookAt({ probe: 'mail/greeting', data: { host: 'a.example', text: '220 b.test.example ESMTP' } })],
      false,
    ],
  ])('%s', (_, looks: readonly Look[], expected) => {
    expect(sameService(evidenceOf(looks), 'a.example', 'b.test') !== undefined).toBe(expected);
  });
});

describe("two hosts are one operator's", () => {
  test.each([
    ['when they lie in one registered domain', 'imap1.example.org', 'mail.example.org', [], true],
    ['not when they lie below one public suffix', 'mail.a.co.uk', 'mail.b.co.uk', [], false],
    [
      'when they are neighbours in one network',
      'a.example',
      'b.test',
      [named('a.example', '192.0.2.1'), named('b.test', '192.0.2.200')],
      true,
    ],
    [
      'when they are neighbours in one IPv6 network',
      'a.example',
      'b.test',
      [named('a.example', '2001:db8:1::1'), named('b.test', '2001:db8:1:ffff::2')],
      true,
    ],
    ['not in different networks', 'a.example', 'b.test', [named('a.example', '2001:db8:1::1'), named('b.test', '2001:db8:2::1')], false],
    ['when a known provider runs both', 'imap.gmail.com', 'aspmx.l.google.com', [], true],
  ])('%s', (_, one, other, looks: readonly Look[], expected) => {
    expect(sameOperator(evidenceOf(looks), one, other)).toBe(expected);
  });

  test("when one calls itself by the other's domain", () => {
    const looks = soundDialogue({ host: 'imap.customer.example', address: '198.51.100.9' });
    expect(sameOperator(evidenceOf(looks), 'imap.customer.example', 'imap.example.org')).toBe(true);
  });
});
