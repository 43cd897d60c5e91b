import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './poor-reputation.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/poor-reputation', () => {
  test.each([
    ['421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1'],
    [
      '550-5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address. - gsmtp',
    ],
  ])('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test('is not what its neighbour says', () => {
    expect(cause.judge(told('554 5.7.1 Client host [192.0.2.1] blocked using bl.spamcop.net'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
