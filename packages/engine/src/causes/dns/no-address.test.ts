import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { thisComputer } from '../../testing/way-out.ts';
import { control, ONE, REFERENCE, says, TWO, zoneOf } from '../../testing/names.ts';
import nameNotFound from './name-not-found.ts';
import cause from './no-address.ts';

const NAME = 'mail.example.org';
const ADDRESS = '192.0.2.10';

function evidence(looks: readonly Look[], configured = [settingOf()], resolvers = [ONE]) {
  return evidenceOf(
    [lookAt({ probe: 'link/resolvers', data: { resolvers } }), ...resolvers.map((server) => control(server)), control(REFERENCE), ...looks],
    { configured },
  );
}

describe('dns/no-address', () => {
  const empty = [...says(ONE, NAME, 'nothing'), ...says(REFERENCE, NAME, 'nothing'), ...zoneOf(NAME, 'nothing')];

  test('the zone’s own servers know the name and no address', () => {
    const [finding] = cause.judge(evidence(empty));
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', impact: 'blocks', subject: { kind: 'name', name: NAME } });
    expect(nameNotFound.judge(evidence(empty))).toEqual([]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The name ${NAME} exists, but no address (A or AAAA record) is recorded for it.`,
    );
  });

  test('the end of an alias has none', () => {
    const said = '→ pool.example.org nothing';
    expect(cause.judge(evidence([...says(ONE, NAME, said), ...says(REFERENCE, NAME, said), ...zoneOf(NAME, said)]))).toMatchObject([
      { state: 'found', detail: { target: 'pool.example.org' } },
    ]);
  });

  test.each([
    ['IPv6 alone, on a computer with IPv4 alone', '2001:db8::10', [4], 4, 'administrator'],
    ['IPv4 alone, on a computer with IPv6 alone', ADDRESS, [6], 6, 'network'],
  ] as const)('the name has %s', (_, said, families, lacks, who) => {
    const looks = says(ONE, NAME, said);
    const [finding, ...more] = cause.judge(evidence([...thisComputer(families), ...looks]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely', impact: 'blocks', standsAlone: true, detail: { lacks } });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).fix.who).toBe(who);
    for (const other of [[4, 6], [lacks === 4 ? 6 : 4]] as const)
      expect(cause.judge(evidence([...thisComputer(other), ...looks]))).toEqual([]);
    expect(cause.judge(evidence([...thisComputer(families), ...says(ONE, NAME, `${ADDRESS} 2001:db8::10`)]))).toEqual([]);
  });

  test('one family is enough', () => {
    for (const said of [ADDRESS, '2001:db8::10'])
      expect(cause.judge(evidence([...says(ONE, NAME, said), ...says(REFERENCE, NAME, said), ...zoneOf(NAME, said)]))).toEqual([]);
  });

  test('one of two resolvers finds an address: it fails sometimes, if at all', () => {
    const looks = [...says(ONE, NAME, 'nothing'), ...says(TWO, NAME, ADDRESS), ...says(REFERENCE, NAME, ADDRESS), ...zoneOf(NAME, ADDRESS)];
    expect(cause.judge(evidence(looks, [settingOf()], [ONE, TWO]))).toEqual([]);
  });
});
