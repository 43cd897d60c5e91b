import { expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './backscatter.ts';

const returned = (data: { neverSent?: boolean; kind?: 'autoreply' }) =>
  evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data })]);

test('is found when the owner never sent the message, and asked about otherwise', () => {
  expect(cause.judge(returned({ neverSent: true }))).toMatchObject([{ state: 'found', certainty: 'certain' }]);
  expect(cause.judge(returned({}))).toMatchObject([
    { state: 'undecided', question: 'Did you send this message to bob@example.net yourself?' },
  ]);
  expect(cause.judge(returned({ neverSent: false }))).toEqual([]);
});

test('is no question about an automatic reply', () => {
  expect(cause.judge(returned({ kind: 'autoreply' }))).toEqual([]);
});
