import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './marked-as-spam.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/marked-as-spam', () => {
  test.each([
    ['554 5.7.1 Spam message rejected; If this is not spam contact abuse'],
    ['550 High probability of spam'],
    ['550 5.7.1 Our system has detected that this message is likely unsolicited mail. - gsmtp'],
  ])('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test('is not what its neighbour says', () => {
    expect(cause.judge(told('554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
