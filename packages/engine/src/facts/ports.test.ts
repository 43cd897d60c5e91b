import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { elsewhere, isFamilyDead, isFromAfar, isNearer, portAt, ports, UNUSED_PORT, type PortState } from './ports.ts';

type Seen = [outcome: Outcome, data?: Partial<TcpConnect>];

function connects(...seen: readonly Seen[]): readonly Look<TcpConnect>[] {
  return seen.map(([outcome, data = {}]) => lookAt({ probe: 'tcp/connect', outcome, data }));
}

const refused = { error: 'ECONNREFUSED', answer: 'unknown' } as const;

describe('what a port does', () => {
  test.each<[PortState, readonly Seen[]]>([
    ['open', [['ok']]],
    ['refused', [['refused', refused]]],
    [
      'refused',
      [
        ['refused', refused],
        ['refused', { ...refused, answer: 'rst' }],
      ],
    ],
    ['prohibited', [['refused', { error: 'EACCES', answer: 'icmp-prohibited' }]]],
    [
      'prohibited',
      [
        ['refused', refused],
        ['refused', { ...refused, answer: 'icmp-port' }],
      ],
    ],
    ['unreachable', [['refused', { error: 'EHOSTUNREACH', answer: 'unknown' }]]],
    [
      'unreachable',
      [
        ['refused', { error: 'ENETUNREACH', answer: 'icmp-net' }],
        ['silent', { answer: 'none' }],
      ],
    ],
    [
      'silent',
      [
        ['silent', { answer: 'none' }],
        ['silent', { answer: 'none' }],
      ],
    ],
    ['local', [['denied', { error: 'EPERM', answer: 'local' }]]],
    ['local', [['refused', { error: 'ENETUNREACH', answer: 'local' }]]],
    ['unsteady', [['ok'], ['silent', { answer: 'none' }]]],
    [
      'unsteady',
      [
        ['silent', { answer: 'none' }],
        ['refused', refused],
      ],
    ],
  ])('is %s after %o', (state, seen) => {
    expect(portAt(evidenceOf(connects(...seen)), { address: '192.0.2.10', port: 993 })?.state).toBe(state);
  });

  test('is local when what is sent there was seen not to leave', () => {
    const trial = { address: '192.0.2.10', port: 993, transport: 'tcp', result: 'dropped', tries: 2 } as const;
    const evidence = evidenceOf([
      ...connects(['silent', { answer: 'none' }]),
      lookAt({ probe: 'link/firewall', data: { trials: [trial] } }),
    ]);
    expect(ports(evidence).map(({ state }) => state)).toEqual(['local']);
  });

  test('is unknown where nobody looked', () => {
    expect(ports(evidenceOf(connects(['unlooked'])))).toEqual([]);
  });
});

describe('the same port elsewhere', () => {
  const blocked = connects(['silent', { answer: 'none' }]);
  const at = (address: string, port: number, [outcome, data = {}]: Seen) =>
    lookAt({ probe: 'tcp/connect', outcome, role: 'control', data: { address, host: address, port, purpose: 'unrelated', ...data } });

  function judged(...looks: readonly Look[]) {
    const evidence = evidenceOf([...blocked, ...looks]);
    const seen = portAt(evidence, { address: '192.0.2.10', port: 993 });
    if (!seen) throw new Error('not seen');
    const { passes, fails } = elsewhere(evidence, seen);
    return { passes: passes.length, fails: fails.length };
  }

  test.each<[string, readonly Look[], { passes: number; fails: number }]>([
    ['a refusal has passed every filter', [at('1.1.1.1', 993, ['refused', refused])], { passes: 1, fails: 0 }],
    [
      "silence beside a refusal is a filter's",
      [at('1.1.1.1', 993, ['silent']), at('1.1.1.1', UNUSED_PORT, ['refused', refused])],
      { passes: 0, fails: 1 },
    ],
    [
      'silence beside silence says nothing',
      [at('1.1.1.1', 993, ['silent']), at('1.1.1.1', UNUSED_PORT, ['silent'])],
      { passes: 0, fails: 0 },
    ],
    [
      'silence beside an open port says nothing: well-known hosts drop the rest',
      [at('1.1.1.1', 993, ['silent']), at('1.1.1.1', 443, ['ok'])],
      { passes: 0, fails: 0 },
    ],
    [
      "the provider's own other host is not unrelated",
      [at('192.0.2.99', 993, ['silent']), at('192.0.2.99', UNUSED_PORT, ['refused', refused])],
      { passes: 0, fails: 0 },
    ],
    ['another family is another way', [at('2606:4700:4700::1111', 993, ['refused', { ...refused, family: 6 }])], { passes: 0, fails: 0 }],
  ])('%s', (_, looks, expected) => {
    expect(judged(...looks)).toEqual(expected);
  });
});

test.each([
  [2, 40, 'nearer'],
  [19, 40, 'nearer'],
  [21, 40, 'neither'],
  [39, 40, 'from afar'],
  [1, 24, 'neither'],
  [24, 24, 'neither'],
] as const)('a refusal after %i ms at a host that needs %i ms is %s', (elapsedMs, besideMs, expected) => {
  const [seen] = ports(evidenceOf(connects(['refused', { ...refused, elapsedMs, besideMs }])));
  if (!seen) throw new Error('not seen');
  expect(isNearer(seen) ? 'nearer' : isFromAfar(seen) ? 'from afar' : 'neither').toBe(expected);
});

test('a family is dead when no unrelated host and no port of ours takes connections', () => {
  const reference = (outcome: Outcome) =>
    lookAt({ probe: 'tcp/connect', outcome, data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });
  expect(isFamilyDead(evidenceOf([...connects(['silent']), reference('silent')]), 4)).toBe(true);
  expect(isFamilyDead(evidenceOf([...connects(['silent']), reference('ok')]), 4)).toBe(false);
  expect(isFamilyDead(evidenceOf([...connects(['ok']), reference('silent')]), 4)).toBe(false);
  expect(isFamilyDead(evidenceOf(connects(['silent'])), 4)).toBe(false);
});
