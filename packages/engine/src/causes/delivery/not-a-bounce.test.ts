import { expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './not-a-bounce.ts';

test.each(['success', 'autoreply', 'disposition', 'feedback', 'not-a-bounce'] as const)('is what a message of the kind %s is', (kind) => {
  const evidence = evidenceOf([lookAt({ probe: 'message/bounce', data: { kind } })]);
  const [finding] = cause.judge(evidence);
  expect(finding).toMatchObject({ state: 'found', impact: 'none', accountsFor: [] });
  expect(finding?.state === 'found' && cause.words(finding, evidence).summary).toContain('bob@example.net');
});

test.each(['failure', 'delay'] as const)('is not what a %s is', (kind) => {
  expect(cause.judge(evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { kind } })]))).toEqual([]);
});
