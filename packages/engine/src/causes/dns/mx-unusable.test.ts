import type { Exchanger } from '@mailmedic/contract/looks/exchangers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { agreed, asked, elsewhere, exchanger, knocked, QUIET, REFERENCE, soundWay, told, turnedAway } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import { whyUnheard } from '../../facts/port-25.ts';
import cause from './mx-unusable.ts';

const one = (given: Partial<Exchanger>) => ({ exchangers: [exchanger(given)] });
const V6 = '2001:db8:a::25';
const SIX_ALONE = one({ addresses: [V6] });
/** a computer that has IPv6 as well */
const SIX = [
  lookAt({
    probe: 'link/interfaces',
    data: {
      interfaces: [
        {
          ...{ name: 'eth0', up: true, loopback: false, kind: 'ethernet' as const },
          addresses: [
            { family: 4 as const, address: '198.51.100.20', prefix: 24, scope: 'global' as const },
            { family: 6 as const, address: '2001:db8:1::20', prefix: 64, scope: 'global' as const },
          ],
        },
      ],
    },
  }),
  lookAt({ probe: 'link/routes', data: { family: 6 } }),
];
const MUTE = knocked({ address: V6, reach: 'silent' });
const UNREACHED = knocked({ address: V6, reach: 'unreachable' });
const SIX_ELSEWHERE = knocked({ host: 'gmail-smtp-in.l.google.com', address: '2001:db8:b::25', purpose: 'comparison' });
const STRANGER = turnedAway('554 5.7.1 <ann@example.org>: Relay access denied');
const SPARE = exchanger({ preference: 20, host: 'spare.example.org', addresses: ['192.0.2.26'] });

describe('dns/mx-unusable', () => {
  test.each<[string, readonly Look[], string, string | undefined, string | undefined]>([
    ['its target does not exist', agreed(one({ says: 'missing' })), 'found', 'certain', 'blocks'],
    ['its target has no address', agreed(one({ says: 'nothing' })), 'found', 'certain', 'blocks'],
    ['its target is an address', agreed(one({ host: '192.0.2.25', says: 'literal' })), 'found', 'certain', 'blocks'],
    ['its target is an alias that resolves', agreed(one({ alias: 'mail.example.org' })), 'found', 'certain', 'sometimes'],
    ['its target cannot be resolved anywhere', agreed(one({ says: 'failing' })), 'found', 'likely', 'blocks'],
    ['its target has the address of the sender itself', agreed(one({ addresses: ['127.0.0.1'] })), 'found', 'certain', 'blocks'],
    ['one of two does not exist', agreed({ exchangers: [exchanger({ says: 'missing' }), SPARE] }), 'found', 'certain', 'none'],
    ['only one resolver says so', [told(one({ says: 'missing' }))], 'undecided', undefined, undefined],
    ['the "no" comes without the zone’s word for it', agreed(one({ says: 'missing', vouched: false })), 'undecided', undefined, undefined],
    ['a private address, seen in this network alone', [told(one({ addresses: ['10.0.0.25'] }))], 'ruled-out', undefined, undefined],
    [
      'another resolver knows an address',
      [told(one({ says: 'missing' })), told({ ...one({}), server: REFERENCE, serverRole: 'reference' })],
      'ruled-out',
      undefined,
      undefined,
    ],
    ['it refuses, and others do not', [told(one({})), knocked({ reach: 'refused' }), elsewhere('open')], 'found', 'likely', 'blocks'],
    [
      'it refuses as all others do',
      [told(one({})), knocked({ reach: 'refused' }), elsewhere('refused')],
      'undecided',
      undefined,
      undefined,
    ],
    [
      'it is silent, and others are not',
      [told(one({})), knocked({ reach: 'silent' }), elsewhere('open')],
      'ruled-out',
      undefined,
      undefined,
    ],
    ['it says that it takes no mail (RFC 7504)', [told(one({})), knocked({ status: '521' })], 'found', 'certain', 'blocks'],
    ['it puts strangers off', [told(one({})), knocked({ status: '421' })], 'ruled-out', undefined, undefined],
    ['it turns this address away', [told(one({})), knocked({ status: '554' })], 'ruled-out', undefined, undefined],
    [
      'its spare refuses',
      [told({ exchangers: [exchanger(), SPARE] }), knocked({}), knocked({ host: SPARE.host, address: '192.0.2.26', reach: 'refused' })],
      'found',
      'likely',
      'none',
    ],
    ['it says that the domain is none of its own', [told(one({})), knocked({}), STRANGER], 'found', 'likely', 'none'],
    ['it says so, and nothing has come for weeks', [told(one({})), knocked({}), STRANGER, QUIET], 'found', 'likely', 'blocks'],
    ['it says so for now', [told(one({})), knocked({}), turnedAway('454 4.7.1 Relay access denied')], 'ruled-out', undefined, undefined],
    ['all is well', [told(one({})), knocked({}), asked()], 'ruled-out', undefined, undefined],
  ])('%s', (_, looks, state, certainty, impact) => {
    const [finding] = cause.judge(evidenceOf([...soundWay(), ...looks]));
    expect(finding).toMatchObject(certainty === undefined ? { state } : { state, certainty, impact, accountsFor: [] });
  });

  test.each<[string, readonly Look[], string, string | undefined]>([
    ['is silent there, and others are not', [...SIX, told(SIX_ALONE), MUTE, SIX_ELSEWHERE], 'found', undefined],
    ['is at home nowhere, and others are', [...SIX, told(SIX_ALONE), UNREACHED, SIX_ELSEWHERE], 'found', undefined],
    [
      'is silent as others are',
      [...SIX, told(SIX_ALONE), MUTE],
      'undecided',
      'nothing answers at port 25 from here; most networks for people close it',
    ],
    [
      'is silent, and others are not by IPv4',
      [...SIX, told(SIX_ALONE), MUTE, elsewhere('open')],
      'undecided',
      'nothing answers at port 25 from here; most networks for people close it',
    ],
    [
      'cannot be asked, since this computer has no IPv6',
      [told(SIX_ALONE), SIX_ELSEWHERE],
      'ruled-out',
      'it has IPv6 addresses alone, and this computer has no IPv6',
    ],
    ['greets', [...SIX, told(SIX_ALONE), knocked({ address: V6 })], 'ruled-out', undefined],
  ])('a host that has IPv6 addresses alone and %s', (_, looks, state, unheard) => {
    const evidence = evidenceOf([...looks, ...soundWay()]);
    expect(cause.judge(evidence)).toMatchObject([state === 'found' ? { state, certainty: 'likely', impact: 'blocks' } : { state }]);
    expect(whyUnheard(evidence)).toBe(unheard);
  });

  test('says nothing of a host that is silent by IPv6 and IPv4', () => {
    const both = told(one({ addresses: ['192.0.2.25', V6] }));
    const looks = [...SIX, ...soundWay(), both, MUTE, knocked({ reach: 'silent' }), SIX_ELSEWHERE, elsewhere('open')];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('waits for a host that has IPv6 addresses alone, and compares by IPv6 once it is silent', () => {
    const configuration = { referenceExchangers: ['2001:db8:b::25', '203.0.113.25'] };
    const knocks = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf([...SIX, ...soundWay(), told(SIX_ALONE), ...looks], { configuration })) ?? [])
        .filter(({ probe, awaited }) => probe.id === 'mail/exchanger' && awaited)
        .map(({ input }) => (input as { address: string }).address);
    expect(knocks([])).toEqual([V6]);
    expect(knocks([MUTE])).toEqual([V6, '2001:db8:b::25']);
  });

  test('leaves a private address to the cause that tells why the same host fails on the way', () => {
    const looks = agreed(one({ addresses: ['10.1.2.3'] }));
    const failing = lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { address: '10.1.2.3', answer: 'none' } });
    const found = (all: readonly Look[]) => cause.judge(evidenceOf(all)).filter(({ state }) => state === 'found');
    expect(found([...soundWay(), ...looks])).toHaveLength(1);
    expect(found([...soundWay(), ...looks, failing])).toEqual([]);
  });

  test('leaves a host that fails on the way itself to other causes', () => {
    const refused = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { error: 'ECONNREFUSED', port: 993, address: '192.0.2.11' } });
    const looks = [...soundWay(), refused, told(one({})), knocked({ reach: 'refused' }), elsewhere('open')];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test.each<[string, readonly Look[], string | undefined]>([
    ['silent', [knocked({ reach: 'silent' })], 'nothing answers at port 25 from here; most networks for people close it'],
    ['not heard in time', [], 'nothing had come from there when all else was seen'],
    ['open', [knocked({})], undefined],
    ['closed', [knocked({ reach: 'refused' })], undefined],
  ])('a door that is %s', (_, looks, because) => {
    expect(whyUnheard(evidenceOf([...soundWay(), told(one({})), ...looks]))).toBe(because);
  });

  test('waits for comparisons only once something refuses', () => {
    const asks = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf([...soundWay(), told(one({})), ...looks])) ?? []).filter(({ awaited }) => awaited);
    expect(asks([])).toEqual([]);
    expect(asks([knocked({ reach: 'silent' })])).toEqual([]);
    expect(asks([knocked({ reach: 'refused' })]).length).toBeGreaterThan(1);
  });

  test('says which host and what to correct', () => {
    const evidence = evidenceOf([...soundWay(), ...agreed(one({ alias: 'mail.example.org' }))]);
    const [finding] = cause.judge(evidence);
    if (finding?.state !== 'found') throw new Error('nothing was found');
    const { summary, fix } = cause.words(finding, evidence);
    expect(summary).toContain('mx.example.org is an alias of mail.example.org');
    expect(fix.steps[0]).toContain('name mail.example.org instead of its alias');
  });
});
