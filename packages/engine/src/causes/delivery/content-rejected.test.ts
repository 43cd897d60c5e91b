import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './content-rejected.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/content-rejected', () => {
  test.each([['552-5.7.0 Our system detected an illegal attachment on your message. - gsmtp'], ['554 5.7.1 Blocked attachment type .exe']])(
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
    expect(cause.judge(told('554 5.7.1 Spam message rejected'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
