import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { control, ONE, REFERENCE, TWO } from '../testing/names.ts';
import { askRepeatedly, isForgetful, lostQuestions } from './lost-questions.ts';

const resolvers = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE, TWO] } });
const evidence = (looks: readonly Look[]) => evidenceOf([resolvers, ...looks], { configured: [settingOf()] });

/** The control name, answered to one of the tries after so many milliseconds. */
function answered(server: string, answeredTry = 1, roundTripMs = 20): Look<DnsQuery> {
  const look = control(server);
  return { ...look, data: { ...look.data, tries: answeredTry, answeredTry, roundTripMs } };
}

const repeats = (server: string, lost: number) =>
  Array.from({ length: 12 }, (_, index) => control(server, index < lost ? 'silent' : 'ok', { sample: 20 + index }));

describe('a question is repeated', () => {
  const asked = (looks: readonly Look[]) => [
    ...new Set(askRepeatedly(evidence(looks), []).map(({ input }) => (input as { server: string }).server)),
  ];

  test.each<[string, readonly Look[], readonly string[]]>([
    ['where the first try was never answered and the second at once', [answered(ONE), answered(ONE, 2), answered(TWO)], [ONE, TWO]],
    ['where one question found no answer at all', [answered(ONE), control(ONE, 'silent'), answered(TWO)], [ONE, TWO]],
    ['not where all went well', [answered(ONE), answered(ONE), answered(TWO)], []],
    ['not where the server was busy finding out', [answered(ONE), answered(ONE, 2, 900), answered(TWO)], []],
    ['not where the way is so long that the second try tells nothing', [answered(ONE, 1, 650), answered(ONE, 2, 250), answered(TWO)], []],
    ['not where nothing was ever answered', [control(ONE, 'silent'), answered(TWO)], []],
  ])('%s', (_when, looks, servers) => {
    expect(asked(looks)).toEqual(servers);
  });

  test('twelve times, each with one datagram, at an unrelated server too', () => {
    const asks = askRepeatedly(evidence([answered(ONE), answered(ONE, 2)]), ['network/unstable']);
    expect(asks.filter(({ input }) => (input as { server: string }).server === ONE)).toHaveLength(12);
    expect(asks.filter(({ input }) => (input as { server: string }).server === REFERENCE)).toHaveLength(12);
    for (const { input, awaited, role } of asks)
      expect([(input as { timeoutMs: number }).timeoutMs < 700, awaited, role]).toEqual([true, true, 'control']);
  });
});

describe('a resolver is forgetful', () => {
  test.each([
    ['two of twelve', 2, false],
    ['three of twelve', 3, true],
    ['ten of twelve', 10, true],
    ['eleven of twelve, which may be a limit that we met with', 11, false],
  ])('that lost %s', (_what, lost, is) => {
    expect(isForgetful(evidence(repeats(ONE, lost)), ONE)).toBe(is);
  });

  test('and another server is compared with it', () => {
    const [found] = lostQuestions(evidence([...repeats(ONE, 6), ...repeats(REFERENCE, 0)]));
    expect([found?.own.lost.length, found?.other?.server, found?.other?.lost.length]).toEqual([6, REFERENCE, 0]);
  });
});
