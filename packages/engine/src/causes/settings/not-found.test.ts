import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './not-found.ts';

const nothing = (outcome: Outcome = 'refused', mx: string[] = ['mx.example.org']) => [
  lookAt({ probe: 'discovery', outcome, data: { origin: 'srv', source: 'SRV records of example.org' } }),
  lookAt({ probe: 'discovery', outcome, data: { origin: 'mx-provider', source: 'MX of example.org', mx } }),
  lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'autoconfig' } }),
];
const noGuess = (outcome: Outcome = 'refused') =>
  lookAt({ probe: 'discovery', role: 'path', outcome, data: { origin: 'guess', source: 'common names' } });
const guesses = published([settingOf()], { origin: 'guess', trust: 'guess', source: 'common names' });

describe('settings/not-found', () => {
  test('is certain when every source answered that there is nothing and no usual name exists', () => {
    const failing = noGuess();
    expect(judge([...nothing(), failing])).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [failing.id] }]);
  });

  test('says so when mail programs cannot connect to the provider at all', () => {
    const evidence = evidenceOf([...nothing('refused', ['mail.protonmail.ch']), noGuess()]);
    const [finding] = cause.judge(evidence);
    expect(finding?.state === 'found' && cause.words(finding, evidence).summary).toContain('Proton Mail Bridge');
  });

  test('is likely when the usual names refuse mail', () => {
    const refused = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { error: 'ECONNREFUSED' } });
    expect(judge([...nothing(), guesses, refused])).toMatchObject([{ certainty: 'likely', accountsFor: [refused.id] }]);
  });

  test('is merely possible when the usual names stay silent', () => {
    expect(judge([...nothing(), guesses, lookAt({ probe: 'tcp/connect', outcome: 'silent' })])).toMatchObject([{ certainty: 'possible' }]);
  });

  test.each([
    ['a guess works', [...nothing(), guesses, ...soundDialogue()]],
    ['the sources were silent', [...nothing('silent'), noGuess()]],
    ['guessing got no answer', [...nothing(), noGuess('silent')]],
    ['a source was not asked yet', [noGuess()]],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks)).toEqual([]);
  });

  test('is ruled out when something is published', () => {
    expect(judge([published([settingOf()])])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is no matter when the settings are given', () => {
    expect(cause.judge(evidenceOf([...nothing(), ...soundDialogue()], { configured: [settingOf()] }))).toEqual([]);
  });
});

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf(looks));
}
