import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Rule } from '@mailmedic/contract/looks/rules.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { expect, test } from 'vitest';
import { lookAt } from '../testing/looks.ts';
import { receivingStation } from './receiving-station.ts';
import { stationsOf } from './station.ts';

type Told = Pick<Diagnosis, 'causes'> & Partial<Pick<Diagnosis, 'warnings'>>;
const exchangers = (...hosts: readonly string[]): Look =>
  lookAt({
    probe: 'dns/exchangers',
    data: {
      domain: 'example.org',
      rcode: 'NOERROR',
      exchangers: hosts.map((host) => ({ preference: 10, host, says: 'addresses' as const, addresses: ['192.0.2.1'], vouched: false })),
    },
  });
const HEARD = lookAt({ probe: 'mail/exchanger', data: { host: 'a.test' } });
const rules = (...actions: Rule['actions']): Look =>
  lookAt({ probe: 'mail/rules', data: { rules: [{ line: 1, condition: '', everything: true, keys: [], fields: [], actions }] } });
const cause = (id: string, impact: string, confidence = 'certain'): Told => ({
  causes: [{ id, impact, confidence }] as unknown as Diagnosis['causes'],
});

test.each<[string, readonly Look[], Told, string, string]>([
  ['one host that was heard', [exchangers('mx.example.org'), HEARD], { causes: [] }, 'ok', 'mx.example.org takes mail for example.org'],
  ['one that was not', [exchangers('mx.example.org')], { causes: [] }, 'ok', 'mx.example.org is named to take mail for example.org'],
  [
    'one that takes none for the address',
    [exchangers('a.test'), lookAt({ probe: 'mail/acceptance', outcome: 'refused', data: { host: 'a.test', refusedAt: 'RCPT' } })],
    { causes: [], warnings: [{ id: 'delivery/recipient-unknown' }] as unknown as Diagnosis['warnings'] },
    'partly',
    'a.test takes no mail for ann@example.org',
  ],
  [
    'one that takes a message for the address',
    [exchangers('a.test', 'b.test'), lookAt({ probe: 'mail/acceptance', data: { host: 'a.test' } })],
    { causes: [] },
    'ok',
    'a.test takes mail for ann@example.org',
  ],
  ['several', [exchangers('a.test', 'b.test')], { causes: [] }, 'ok', 'a.test and 1 more are named to take mail for example.org'],
  ['none', [exchangers()], cause('dns/no-mx', 'blocks'), 'fails', 'no server takes mail for example.org'],
  [
    'a full mailbox',
    [exchangers('a.test')],
    cause('mailbox/over-quota', 'blocks'),
    'fails',
    'a.test is named to take mail for example.org; the mailbox has no room for it',
  ],
  [
    'what is merely possible',
    [exchangers('a.test')],
    cause('dns/mx-unusable', 'blocks', 'possible'),
    'unlooked',
    'a.test is named to take mail for example.org',
  ],
  ['a fault elsewhere', [exchangers('a.test')], cause('server/down', 'blocks'), 'unlooked', 'a.test is named to take mail for example.org'],
  [
    'a fault elsewhere, and a host that was heard',
    [exchangers('a.test'), HEARD],
    cause('tls/certificate-expired', 'blocks'),
    'ok',
    'a.test takes mail for example.org',
  ],
  [
    'a host that cannot be used',
    [exchangers('a.test')],
    cause('dns/mx-unusable', 'blocks'),
    'fails',
    'a.test is named to take mail for example.org; mail cannot be brought there',
  ],
  [
    'a forward that keeps nothing',
    [exchangers('a.test'), rules({ does: 'redirect', to: 'ann@example.net', copy: false })],
    { causes: [] },
    'partly',
    'a.test is named to take mail for example.org; a rule sends every message on to ann@example.net and keeps none',
  ],
  ['a copy', [rules({ does: 'redirect', to: 'ann@example.net', copy: true })], { causes: [] }, 'ok', 'no rule takes every message away'],
])('%s', (_what, looks, diagnosis, state, says) => {
  expect(receivingStation(looks, { warnings: [], ...diagnosis })).toMatchObject({ state, says });
});

test('it has no place on the screen where nothing was seen of it', () => {
  expect(receivingStation([], undefined)).toBeUndefined();
  expect(stationsOf([]).at(-1)?.id).toBe('mailbox');
  expect(stationsOf([exchangers('a.test')]).at(-1)?.id).toBe('receiving');
});
