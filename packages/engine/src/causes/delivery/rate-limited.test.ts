import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './rate-limited.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/rate-limited', () => {
  test.each([
    [
      '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp',
    ],
    ['421 Too many concurrent SMTP connections'],
    ['Domain example.org has exceeded the max defers and failures per hour'],
  ])('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test('is not what its neighbour says', () => {
    expect(cause.judge(told('552 5.2.2 Mailbox full'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
