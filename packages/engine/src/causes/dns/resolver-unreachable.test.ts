import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, REFERENCE_TWO, says, TWO } from '../../testing/names.ts';
import cause from './resolver-unreachable.ts';

const NAME = 'mail.example.org';
const reference = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });

function judge(resolvers: readonly string[], looks: readonly Look[], complete = true) {
  const own = lookAt({ probe: 'link/resolvers', data: { resolvers: [...resolvers] } });
  return cause.judge(evidenceOf([own, ...looks], { configured: [settingOf()], complete }));
}

/** One server answers nothing to either question. */
function mute(server: string, how = 'silent') {
  return [control(server, how), ...says(server, NAME, how)];
}

function well(server: string) {
  return [control(server), ...says(server, NAME, '192.0.2.10')];
}

describe('dns/resolver-unreachable', () => {
  test.each([
    ['silence', 'silent', 'silent', 'network'],
    ['a port where nobody listens', 'ECONNREFUSED', 'no-service', 'you'],
    ['an address that nobody has', 'EHOSTUNREACH', 'nobody', 'you'],
  ])('the only resolver fails by %s while unrelated ones answer', (_, how, why, who) => {
    const [finding] = judge([ONE], [...mute(ONE, how), control(REFERENCE), reference]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'resolver', address: ONE },
      detail: { why },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding.accountsFor).toHaveLength(3);
    expect(cause.words(finding, evidenceOf([])).fix.who).toBe(who);
  });

  test('a dead first one delays, a dead spare does nothing', () => {
    expect(judge([ONE, TWO], [...mute(ONE), ...well(TWO)])).toMatchObject([{ state: 'found', impact: 'sometimes' }]);
    expect(judge([ONE, TWO], [...well(ONE), ...mute(TWO)])).toMatchObject([
      { state: 'found', impact: 'none', affects: [{ service: 'dns', host: TWO }] },
    ]);
  });

  test('one that no route leads to is passed over at once', () => {
    const six = '2001:db8::53';
    expect(judge([six, TWO], [...mute(six, 'ENETUNREACH'), ...well(TWO)])).toMatchObject([{ state: 'found', impact: 'none' }]);
  });

  test('two dead ones are two findings of one cause', () => {
    expect(judge([ONE, TWO], [...mute(ONE), ...mute(TWO), control(REFERENCE), reference])).toMatchObject([
      { subject: { address: ONE } },
      { subject: { address: TWO } },
    ]);
  });

  test('is certain only once it was tried whether the server takes connections', () => {
    const looks = [...mute(ONE), control(REFERENCE), reference];
    expect(judge([ONE], looks, false)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(judge([ONE], [...looks, control(ONE, 'silent', { transport: 'tcp' })], false)).toMatchObject([{ certainty: 'certain' }]);
  });

  test('stands back where the server is there, and only waits in vain itself', () => {
    const refused = control(ONE, 'REFUSED');
    const own = { ...refused, role: 'control' as const, data: { ...refused.data, recursionDesired: false } };
    expect(judge([ONE], [...mute(ONE), own, control(REFERENCE), reference])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('stands back where every resolver is as silent: that is the port', () => {
    const looks = [...mute(ONE), control(REFERENCE, 'silent'), control(REFERENCE_TWO, 'silent'), reference];
    expect(judge([ONE], looks)).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is likely where its own host turns questions away and the network is silent about others', () => {
    const looks = [...mute(ONE, 'ECONNREFUSED'), control(REFERENCE, 'silent'), control(REFERENCE_TWO, 'silent'), reference];
    expect(judge([ONE], looks)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is likely where the resolver is on this very network', () => {
    const near = '198.51.100.1';
    const links = [lookAt({ probe: 'link/interfaces' }), lookAt({ probe: 'link/routes' })];
    const looks = [...links, ...mute(near), control(REFERENCE, 'silent'), control(REFERENCE_TWO, 'silent'), reference];
    expect(judge([near], looks)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('cannot tell while nothing else passes either', () => {
    expect(judge([ONE], [...mute(ONE), control(REFERENCE, 'silent'), control(REFERENCE_TWO, 'silent')])).toMatchObject([
      { state: 'undecided' },
    ]);
    expect(judge([ONE], [...mute(ONE), reference], false)).toEqual([]);
  });

  test('what this computer itself holds back is not the resolver’s silence', () => {
    expect(judge([ONE], [control(ONE, 'denied'), ...says(ONE, NAME, 'denied'), control(REFERENCE)])).toEqual([]);
  });

  test('an error reply is an answer', () => {
    expect(judge([ONE], [control(ONE, 'SERVFAIL'), ...says(ONE, NAME, 'SERVFAIL')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('asks around only once a resolver is mute', () => {
    const own = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
    expect(cause.asks?.(evidenceOf([own, ...well(ONE)]))).toEqual([]);
    const asked = cause.asks?.(evidenceOf([own, ...mute(ONE)])) ?? [];
    const [first, again] = [1, 2].map((time) => asked.filter(({ attempt }) => attempt === time));
    expect([...new Set(again?.map(({ probe, input, role }) => `${role} ${probe.key(input)}`))]).toEqual([
      `path ${ONE}|53|udp|.|NS|control|rd|1`,
      `path ${ONE}|53|udp|${NAME}|A+AAAA|name|rd|1`,
    ]);
    expect(first?.map(({ probe, input, role }) => `${role} ${probe.key(input)}`)).toEqual([
      `control ${ONE}|53|tcp|.|NS|control|rd|1`,
      `control ${ONE}|53|udp|.|NS|control||1`,
      'control 1.1.1.1|53|udp|.|NS|control||1',
      'control 1.1.1.1|53|udp|.|NS|control|rd|1',
      'control 1.1.1.1|53|tcp|.|NS|control|rd|1',
      'control 9.9.9.9|53|udp|.|NS|control||1',
      'control 9.9.9.9|53|udp|.|NS|control|rd|1',
      'control 9.9.9.9|53|tcp|.|NS|control|rd|1',
    ]);
  });

  test('says in one sentence what it is', () => {
    const [finding] = judge([ONE, TWO], [...mute(ONE), ...well(TWO)]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The DNS server ${ONE} that is set on this computer does not answer; programs wait for it in vain before they ask the next one.`,
    );
  });
});
