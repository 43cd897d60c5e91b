import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../testing/looks.ts';
import { breakOf, breaksAt, dialogues, isSluggish, isSound, soundEntrances, type DialogueSeen } from './dialogues.ts';
import { places, type Place } from './endpoints.ts';

const starttls = settingOf({ service: 'submission', encryption: 'starttls' });

function only(looks: readonly Look[]): DialogueSeen {
  const [seen, ...more] = dialogues(evidenceOf(looks));
  if (!seen || more.length > 0) throw new Error('not one dialogue');
  return seen;
}

function placeOf(looks: readonly Look[], setting = starttls): { evidence: ReturnType<typeof evidenceOf>; place: Place } {
  const evidence = evidenceOf(looks, { configured: [setting] });
  const place = places(evidence).find(({ port }) => port === setting.port);
  if (!place) throw new Error('no such place');
  return { evidence, place };
}

describe('a dialogue', () => {
  test('is put together from the looks of one connection, in the order of the path', () => {
    const seen = only(soundDialogue(starttls).toReversed());
    expect(seen.parts.map(({ probe }) => probe)).toEqual([
      'mail/greeting',
      'mail/capabilities',
      'mail/starttls',
      'tls/handshake',
      'mail/capabilities',
    ]);
    expect(seen).toMatchObject({ service: 'submission', port: 587, encryption: 'starttls', attempt: 1 });
    expect(isSound(seen)).toBe(true);
  });

  test('breaks at the first part that did not go well', () => {
    const looks = soundDialogue(starttls).map((look): Look => (look.probe === 'mail/starttls' ? { ...look, outcome: 'refused' } : look));
    expect(breakOf(only(looks))?.probe).toBe('mail/starttls');
    expect(isSound(only(looks))).toBe(false);
  });

  test('does not break at a certificate that is not trusted', () => {
    const looks = soundDialogue().map((look): Look => (look.probe === 'tls/handshake' ? { ...look, outcome: 'denied' } : look));
    expect(breakOf(only(looks))).toBeUndefined();
    expect(isSound(only(looks))).toBe(true);
  });

  test('of another connection is another one', () => {
    const second = soundDialogue(starttls).map((look): Look => ({ ...look, attempt: 2, data: { ...look.data, dialogue: 'second' } }));
    expect(dialogues(evidenceOf([...soundDialogue(starttls), ...second]))).toHaveLength(2);
  });
});

describe('what breaks at a place', () => {
  const cut = soundDialogue(starttls)
    .slice(0, 3)
    .map((look): Look => (look.probe === 'mail/capabilities' ? { ...look, outcome: 'cut' } : look));

  test('is every path dialogue that broke there', () => {
    const { evidence, place } = placeOf(cut);
    expect(breaksAt(evidence, place)).toMatchObject([{ at: { probe: 'mail/capabilities', outcome: 'cut' } }]);
  });

  test('is nothing when an identical dialogue went well', () => {
    const well = soundDialogue(starttls).map((look): Look => ({ ...look, attempt: 2, data: { ...look.data, dialogue: 'second' } }));
    const { evidence, place } = placeOf([...cut, ...well]);
    expect(breaksAt(evidence, place)).toEqual([]);
  });

  test('other entrances that work come with the same service first', () => {
    const { evidence, place } = placeOf([
      ...cut,
      ...soundDialogue({ role: 'control' }),
      ...soundDialogue({ service: 'submission', role: 'control' }),
    ]);
    expect(soundEntrances(evidence, place).map(({ service }) => service)).toEqual(['submission', 'imap']);
  });
});

test.each([
  [2999, undefined, false],
  [3000, undefined, true],
  [10, '250-mail', true],
] as const)('silence after a greeting of %i ms, with %s begun, is sluggish: %s', (waitedMs, text, expected) => {
  const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: 'one' } as const;
  const seen = only([
    lookAt({ probe: 'mail/greeting', data: { ...at, waitedMs } }),
    lookAt({ probe: 'mail/capabilities', outcome: 'silent', data: { ...at, stage: 'plain', ...(text === undefined ? {} : { text }) } }),
  ]);
  const part = breakOf(seen);
  expect(part && isSluggish(seen, part)).toBe(expected);
});
