import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { control, ONE, REFERENCE, says } from '../testing/names.ts';
import { lateAnswers } from './late-answers.ts';

const resolvers = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
const late = (looks: readonly Look[]) => lateAnswers(evidenceOf([resolvers, ...looks], { configured: [settingOf()] }));
const patient = (server: string, durationMs: number) => ({
  ...control(server, 'ok', { sample: 9 }),
  role: 'control' as const,
  durationMs,
});
const unheard = [control(ONE, 'silent'), ...says(ONE, 'mail.example.org', 'silent')];

describe('every server answers late', () => {
  test('as soon as one that is configured and one that is not are heard at last', () => {
    expect(late([...unheard, patient(ONE, 6020), patient(REFERENCE, 6010)])).toMatchObject({ quickestMs: 6010 });
  });

  test.each<[string, readonly Look[]]>([
    ['the configured one alone is heard late', [...unheard, patient(ONE, 6020), control(REFERENCE, 'silent')]],
    ['an unrelated one is heard at once', [...unheard, patient(ONE, 6020), control(REFERENCE), patient(REFERENCE, 6020)]],
    ['the configured one was heard in time before', [control(ONE), patient(ONE, 6020), patient(REFERENCE, 6020)]],
    ['nobody is heard', [...unheard, control(REFERENCE, 'silent')]],
    ['the long wait was over in a moment', [...unheard, patient(ONE, 2400), patient(REFERENCE, 2400)]],
  ])('not where %s', (_what, looks) => {
    expect(late(looks)).toBeUndefined();
  });
});
