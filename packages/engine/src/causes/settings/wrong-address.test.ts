import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../../testing/looks.ts';
import cause from './wrong-address.ts';

const guess = (domain: string) =>
  lookAt({ probe: 'discovery', role: 'path', outcome: 'refused', data: { domain, origin: 'guess', source: 'common names' } });
const mx = (name: string, rcode: string, ...data: string[]) =>
  lookAt({
    probe: 'dns/query',
    role: 'control',
    outcome: rcode === 'NOERROR' ? 'ok' : 'refused',
    data: { name, type: 'MX', rcode, purpose: 'discovery', answers: data.map((text) => ({ name, type: 'MX', ttl: 60, data: text })) },
  });

describe('settings/wrong-address', () => {
  test('is likely when the domain is missing and a neighbour takes mail', () => {
    const failing = guess('exmaple.org');
    expect(
      judge('ann@exmaple.org', [failing, mx('exmaple.org', 'NXDOMAIN'), mx('example.org', 'NOERROR', '10 mail.example.org')]),
    ).toMatchObject([
      { state: 'found', certainty: 'likely', accountsFor: [failing.id], detail: { exists: false, meant: ['example.org'] } },
    ]);
  });

  test('is certain when the neighbour is a well-known provider', () => {
    expect(
      judge('ann@gmial.com', [guess('gmial.com'), mx('gmial.com', 'NXDOMAIN'), mx('gmail.com', 'NOERROR', '5 gmail-smtp-in.l.google.com')]),
    ).toMatchObject([{ certainty: 'certain', detail: { meant: ['gmail.com'] } }]);
  });

  test('is certain when the other settings name the neighbour', () => {
    const looks = [mx('exmple.org', 'NXDOMAIN'), mx('example.org', 'NOERROR', '10 mail.example.org')];
    expect(cause.judge(evidenceOf(looks, { address: 'ann@exmple.org', configured: [settingOf()] }))).toMatchObject([
      { certainty: 'certain', standsAlone: true },
    ]);
  });

  test('is merely possible when several neighbours take mail', () => {
    expect(
      judge('ann@abbcd.test', [
        guess('abbcd.test'),
        mx('abbcd.test', 'NXDOMAIN'),
        mx('abcd.test', 'NOERROR', '1 a.test'),
        mx('abbdc.test', 'NOERROR', '1 b.test'),
      ]),
    ).toMatchObject([{ certainty: 'possible' }]);
  });

  test('is found when the domain refuses mail', () => {
    expect(
      judge('ann@exampel.org', [mx('exampel.org', 'NOERROR', '0 .'), mx('example.org', 'NOERROR', '10 mail.example.org')]),
    ).toMatchObject([{ certainty: 'likely', detail: { exists: true } }]);
  });

  test.each([
    ['the domain takes mail', [mx('exmaple.org', 'NOERROR', '10 mx.exmaple.org'), mx('example.org', 'NOERROR', '10 mail.example.org')]],
    ['no neighbour takes mail', [mx('exmaple.org', 'NXDOMAIN'), mx('example.org', 'NXDOMAIN')]],
    ['nobody says whether the domain exists', [mx('exmaple.org', 'SERVFAIL'), mx('example.org', 'NOERROR', '10 mail.example.org')]],
    [
      "mail may be delivered to the domain's own address",
      [
        mx('exmaple.org', 'NOERROR'),
        lookAt({ probe: 'dns/query', data: { name: 'exmaple.org', type: 'A', rcode: 'NOERROR' } }),
        mx('example.org', 'NOERROR', '1 m.example.org'),
      ],
    ],
  ])('is not found when %s', (_, looks) => {
    expect(judge('ann@exmaple.org', looks)).toEqual([]);
  });

  test('asks for neighbours only once the domain is known to take no mail', () => {
    const resolvers = lookAt({ probe: 'link/resolvers' });
    const none = lookAt({
      probe: 'discovery',
      outcome: 'refused',
      data: { domain: 'exmaple.org', origin: 'mx-provider', mx: [], source: 'MX' },
    });
    const asks = (looks: readonly Look[]) => cause.asks?.(evidenceOf([resolvers, ...looks], { address: 'ann@exmaple.org' })).length ?? 0;
    expect(asks([published([settingOf()])])).toBe(0);
    expect(asks([none])).toBe(3);
    expect(asks([none, mx('exmaple.org', 'NXDOMAIN')])).toBeGreaterThan(10);
    expect(asks([none, mx('exmaple.org', 'NXDOMAIN')])).toBeLessThan(45);
  });
});

function judge(address: string, looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks, { address }));
}
