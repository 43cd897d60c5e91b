import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './message-too-large.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/message-too-large', () => {
  test.each([['552 5.3.4 Message size exceeds fixed maximum message size: 10485760'], ['550 5.2.3 Message too large']])(
    'is what "%s" means',
    (diagnostic) => {
      const evidence = told(diagnostic);
      const [finding] = cause.judge(evidence);
      expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
      const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
      expect(words?.summary).toMatch(/\w+.*\.|"$/);
      expect(words?.fix.steps.length).toBeGreaterThan(0);
    },
  );

  test('is not what its neighbour says', () => {
    expect(cause.judge(told('552 5.2.2 Mailbox full'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
