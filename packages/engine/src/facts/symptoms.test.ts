import { expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../testing/looks.ts';
import { symptoms } from './symptoms.ts';

const noInterface = lookAt({ probe: 'link/interfaces', outcome: 'refused' });
const noRoute = lookAt({ probe: 'link/routes', outcome: 'refused' });
const configured = [settingOf()];

test('a computer without a way out has symptoms where nothing is reached', () => {
  expect(symptoms(evidenceOf([noInterface, noRoute], { configured })).map(({ step }) => step)).toEqual(['link', 'route']);
});

test('and none where the servers are reached all the same, as those on this computer are', () => {
  expect(symptoms(evidenceOf([noInterface, noRoute, ...soundDialogue()], { configured }))).toEqual([]);
});

test('but all of them where something beyond fails too', () => {
  const silent = lookAt({ probe: 'mail/greeting', outcome: 'silent', data: { port: 143 } });
  const both = [settingOf(), settingOf({ port: 143 })];
  expect(symptoms(evidenceOf([noInterface, ...soundDialogue(), silent], { configured: both })).map(({ step }) => step)).toEqual([
    'link',
    'greet',
  ]);
});
