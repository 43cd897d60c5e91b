import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../probe.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import type { Ranked } from './rank.ts';
import type { Entry } from './schedule.ts';
import { mayAskControls, whyStop, type Moment } from './stop.ts';

const nothingRanked: Ranked = {
  symptoms: [],
  roots: [],
  consequences: [],
  warnings: [],
  rivals: [],
  ruledOut: [],
  undecided: [],
  uncovered: [],
};

function pending(role: Ask['role']): Entry {
  return {
    key: role,
    state: 'running',
    ask: { probe: { id: 'x', doing: () => '', key: () => '', look: async () => {} }, input: {}, role, attempt: 1, decides: [] },
  };
}

function moment(given: { looks?: readonly Look[]; pending?: readonly Entry[]; elapsedMs?: number; ranked?: Ranked }): Moment {
  return {
    evidence: evidenceOf(given.looks ?? [], { configured: [settingOf()] }),
    pending: given.pending ?? [],
    elapsedMs: given.elapsedMs ?? 100,
    startedAtMs: Date.parse(STARTED_AT),
    ranked: () => given.ranked ?? nothingRanked,
  };
}

const refused = lookAt({ probe: 'tcp/connect', role: 'path', outcome: 'refused', durationMs: 10 });

describe('whyStop', () => {
  test('ends when nothing is outstanding', () => {
    expect(whyStop(moment({ looks: soundDialogue() }))).toBe('complete');
  });
  test('waits for the path', () => {
    expect(whyStop(moment({ looks: soundDialogue(), pending: [pending('path')], elapsedMs: 5000 }))).toBeUndefined();
  });
  test('gives a mute publisher a fifth of the time again, and no more', () => {
    const looks = soundDialogue().map((look) => ({ ...look, durationMs: 1000 }));
    expect(whyStop(moment({ looks, pending: [pending('discovery')], elapsedMs: 1100 }))).toBeUndefined();
    expect(whyStop(moment({ looks, pending: [pending('discovery')], elapsedMs: 1231 }))).toBe('complete');
  });
  test('waits for controls while a symptom has no certain cause', () => {
    expect(whyStop(moment({ looks: [refused], pending: [pending('control')], elapsedMs: 9000 }))).toBeUndefined();
  });
  test('ends ten seconds after the first symptom', () => {
    expect(whyStop(moment({ looks: [refused], pending: [pending('path')], elapsedMs: 10_010 }))).toBe('time');
  });
  test('ends at the limit that the configuration sets', () => {
    expect(whyStop(moment({ looks: soundDialogue(), pending: [pending('path')], elapsedMs: 20_000 }))).toBe('time');
  });
  test('ends at two hundred looks', () => {
    const looks = Array.from({ length: 200 }, () => lookAt({ probe: 'tcp/connect', role: 'control' }));
    expect(whyStop(moment({ looks, pending: [pending('path')] }))).toBe('looks');
  });
});

describe('mayAskControls', () => {
  const eighty = Array.from({ length: 80 }, () => lookAt({ probe: 'tcp/connect', role: 'control' }));
  test('grows sparing at eighty looks while nothing is wrong', () => {
    expect(mayAskControls(evidenceOf(eighty.slice(1)))).toBe(true);
    expect(mayAskControls(evidenceOf(eighty))).toBe(false);
  });
  test('goes on asking while something is', () => {
    expect(mayAskControls(evidenceOf([...eighty, refused], { configured: [settingOf()] }))).toBe(true);
  });
});
