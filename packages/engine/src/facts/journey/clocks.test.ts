import { describe, expect, test } from 'vitest';
import { clocksOf, type Stamp } from './clocks.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `a 0`, `b 5`: the clock and what it showed, in seconds. */
const stamps = (...shown: readonly (readonly [clock: string, seconds: number])[]): readonly Stamp[] =>
  shown.map(([clock, seconds]) => ({ clock, at: seconds * SECOND, weight: 1 }));

describe('clocks on the way', () => {
  test('that agree are left as they are, however long it took', () => {
    const { times, faults, sound } = clocksOf(stamps(['a', 0], ['b', 2], ['c', 11_000], ['d', 11_001]));
    expect(faults).toEqual([]);
    expect(sound).toEqual([true, true, true, true]);
    expect(times.map((time) => time / SECOND)).toEqual([0, 2, 11_000, 11_001]);
  });

  test('may differ by some seconds: nothing is said, and no time goes back', () => {
    const { times, faults } = clocksOf(stamps(['a', 4], ['b', 0], ['c', 3]));
    expect(faults).toEqual([]);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
  });

  test('one in the middle that is ahead is known on both sides, and delays nothing', () => {
    const { times, faults } = clocksOf(stamps(['a', 0], ['b', 602], ['c', 3], ['d', 4]));
    expect(faults).toMatchObject([{ clock: 'b', aheadMinMs: 599 * SECOND, aheadMaxMs: 602 * SECOND, zone: false }]);
    expect(Math.max(...times.map((time, index) => time - (times[index - 1] ?? 0)))).toBeLessThanOrEqual(3 * SECOND);
  });

  test('one in the middle that is behind likewise', () => {
    const { faults } = clocksOf(stamps(['a', 1000], ['b', 402], ['c', 1003], ['d', 1004]));
    expect(faults).toMatchObject([{ clock: 'b', aheadMinMs: -601 * SECOND, aheadMaxMs: -598 * SECOND }]);
  });

  test('a first one that is ahead is bound on one side only', () => {
    const { faults } = clocksOf(stamps(['pc', 300], ['a', 2], ['b', 3]));
    expect(faults).toEqual([{ clock: 'pc', aheadMinMs: 298 * SECOND, aheadMaxMs: Number.POSITIVE_INFINITY, zone: false }]);
  });

  test('two that agree over one between them outweigh it', () => {
    const [pc, relay, mx, store] = stamps(['pc', 97], ['relay', 0], ['mx', 99], ['store', 100]);
    const weak = pc && { ...pc, weight: 0.6 };
    const { faults } = clocksOf([weak, relay, mx, store].filter((one) => one !== undefined));
    expect(faults).toMatchObject([{ clock: 'relay', aheadMaxMs: -97 * SECOND }]);
    const apart = clocksOf(
      [weak, relay, mx && { ...mx, at: 120 * SECOND }, store && { ...store, at: 121 * SECOND }].filter((one) => one !== undefined),
    );
    expect(apart.faults).toMatchObject([{ clock: 'pc' }]);
  });

  test('a first one that is behind cannot be told from a wait, and is no fault', () => {
    expect(clocksOf(stamps(['pc', 0], ['a', 302], ['b', 303])).faults).toEqual([]);
  });

  test('a real delay stays beside a wrong clock', () => {
    // b is ten minutes ahead; the message lay an hour before d.
    const { times, faults } = clocksOf(stamps(['a', 0], ['b', 601], ['c', 2], ['d', 3602], ['e', 3603]));
    expect(faults.map(({ clock }) => clock)).toEqual(['b']);
    expect((times[3] ?? 0) - (times[2] ?? 0)).toBe(HOUR);
  });

  test('a server that comes twice has one error for both', () => {
    const { faults, times } = clocksOf(stamps(['a', 0], ['b', 601], ['b', 611], ['c', 12], ['d', 13]));
    expect(faults).toMatchObject([{ clock: 'b', aheadMinMs: 599 * SECOND, aheadMaxMs: 601 * SECOND }]);
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(10 * SECOND);
  });

  test('that show a time twice are believed hardly more for it', () => {
    // b is three minutes behind: a before it and c behind it agree.
    const { faults } = clocksOf([{ clock: 'pc', at: 0, weight: 0.6 }, ...stamps(['a', 1], ['b', -180], ['b', -150], ['c', 33], ['d', 34])]);
    expect(faults.map(({ clock }) => clock)).toEqual(['b']);
  });

  test('a computer of the sender that is ahead twice is no reason to doubt half of what one server says', () => {
    const { faults } = clocksOf([
      { clock: 'writer', at: 5300 * SECOND, weight: 0.6 },
      ...stamps(['pc', 5301], ['list', 2], ['list', 9000], ['a', 9001], ['b', 9002]),
    ]);
    expect(faults.map(({ clock, aheadMinMs }) => [clock, aheadMinMs > 0])).toEqual([
      ['writer', true],
      ['pc', true],
    ]);
  });

  test('many computers call themselves localhost, so that they need not agree', () => {
    expect(clocksOf(stamps(['a', 0], ['localhost', 700], ['b', 3], ['localhost', 4], ['c', 5])).sound).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  test('a time zone set wrong is named', () => {
    const { faults } = clocksOf(stamps(['a', 0], ['b', 7201], ['c', 3]));
    expect(faults).toMatchObject([{ clock: 'b', zone: true }]);
  });

  test('of two that disagree the believed one stands, and of equals the later', () => {
    const [first, second] = stamps(['a', 600], ['b', 0]);
    if (!first || !second) throw new Error('Two stamps.');
    expect(clocksOf([first, second]).faults.map(({ clock }) => clock)).toEqual(['a']);
    expect(clocksOf([{ ...first, weight: 2 }, second]).faults.map(({ clock }) => clock)).toEqual(['b']);
  });

  test('a wait that a doubted clock would explain away is counted without it', () => {
    // The computer said 600 already when the first server said 0: either may be right.
    const { sound, least } = clocksOf(stamps(['pc', 600], ['a', 0], ['b', 605], ['c', 606]));
    expect(sound.filter(Boolean)).toHaveLength(3);
    expect(Math.max(...least)).toBeLessThanOrEqual(6 * SECOND);
    // An hour on top of it is a wait whoever is right.
    expect(Math.max(...clocksOf(stamps(['pc', 600], ['a', 0], ['b', 4205], ['c', 4206])).least)).toBe(3605 * SECOND);
  });

  test('many stamps are no burden', () => {
    const many = Array.from({ length: 501 }, (_, index): Stamp => ({ clock: `c${index % 7}`, at: (index * 7919) % 100_000, weight: 1 }));
    const began = performance.now();
    const { times } = clocksOf(many);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(times.every((time, index) => time >= (times[index - 1] ?? time))).toBe(true);
  });

  test('none are no trouble', () => {
    expect(clocksOf([])).toEqual({ times: [], sound: [], least: [], faults: [] });
  });
});
