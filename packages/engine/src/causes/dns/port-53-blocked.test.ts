import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, REFERENCE_TWO, says, TWO } from '../../testing/names.ts';
import cause from './port-53-blocked.ts';

const NAME = 'mail.example.org';
const reference = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 443, purpose: 'reference' } });

function judge(looks: readonly Look[], resolvers = [ONE, TWO]) {
  return cause.judge(evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers } }), ...looks], { configured: [settingOf()] }));
}

/** Nobody answers, all in one manner. */
function nobody(how: string): readonly Look[] {
  return [
    ...[ONE, TWO].flatMap((server) => [control(server, how), ...says(server, NAME, how)]),
    control(REFERENCE, how),
    control(REFERENCE_TWO, how),
  ];
}

describe('dns/port-53-blocked', () => {
  test.each(['silent', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])('no resolver answers (%s), other traffic passes', (how) => {
    const [finding] = judge([...nobody(how), reference]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'vantage' },
      detail: { overTcp: false },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding.accountsFor).toHaveLength(6);
  });

  test('says when TCP passes', () => {
    const [finding] = judge([...nobody('silent'), control(ONE, 'ok', { transport: 'tcp' }), reference]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('over TCP it passes');
  });

  test('is ruled out when any resolver answers: a network may forbid the others', () => {
    expect(
      judge([
        control(ONE, 'silent'),
        ...says(ONE, NAME, 'silent'),
        control(TWO),
        ...says(TWO, NAME, '192.0.2.10'),
        control(REFERENCE, 'silent'),
        reference,
      ]),
    ).toMatchObject([{ state: 'ruled-out' }]);
    expect(
      judge([
        control(ONE),
        ...says(ONE, NAME, '192.0.2.10'),
        control(TWO),
        control(REFERENCE, 'silent'),
        control(REFERENCE_TWO, 'silent'),
        reference,
      ]),
    ).toEqual([]);
    expect(judge([control(ONE, 'silent'), control(TWO, 'silent'), control(REFERENCE), reference])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is not claimed where nothing else passes', () => {
    expect(judge(nobody('silent'))).toEqual([]);
  });

  test('stays undecided where the resolver’s own host answers in its own manner', () => {
    const looks = [
      control(ONE, 'ECONNREFUSED'),
      ...says(ONE, NAME, 'ECONNREFUSED'),
      control(REFERENCE, 'silent'),
      control(REFERENCE_TWO, 'silent'),
      reference,
    ];
    expect(judge(looks, [ONE])).toMatchObject([{ state: 'undecided' }]);
  });

  test('also explains that nothing could be found out about the domain', () => {
    const blind = lookAt({ probe: 'discovery', role: 'path', step: 'settings', outcome: 'silent' });
    expect(judge([...nobody('silent'), reference, blind])[0]).toMatchObject({ accountsFor: expect.arrayContaining([blind.id]) });
  });

  describe('over TCP alone', () => {
    const cut = (server: string): readonly Look[] =>
      says(server, NAME, 'silent').map((look) => ({ ...look, data: { ...look.data, transport: 'tcp', followsTruncation: true } }));
    const sound = [control(ONE), control(REFERENCE), reference];
    const unchecked = cut(ONE).map((look) => ({
      ...look,
      role: 'control' as const,
      data: { ...look.data, purpose: 'repeat', checkingDisabled: true },
    }));

    test('is certain when every server cuts its answer short and nothing comes over TCP', () => {
      const own = cut(ONE);
      const [finding, ...more] = judge([...sound, ...own, ...unchecked, ...cut(REFERENCE)], [ONE]);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        state: 'found',
        certainty: 'certain',
        accountsFor: own.map(({ id }) => id),
        detail: { tooLong: [NAME] },
      });
      expect.assert(finding?.state === 'found');
      expect(cause.words(finding, evidenceOf([])).summary).toContain('over TCP');
    });

    test.each([
      ['another server gives the whole answer', says(REFERENCE, NAME, '192.0.2.10')],
      ['some server is heard over TCP', [...cut(REFERENCE), control(ONE, 'ok', { transport: 'tcp' })]],
      ['nobody else was asked', []],
    ])('is not found when %s', (_, more) => {
      expect(judge([...sound, ...cut(ONE), ...unchecked, ...more], [ONE]).filter(({ state }) => state === 'found')).toEqual([]);
    });
  });
});
