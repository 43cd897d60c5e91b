import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './spf-fail.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/spf-fail', () => {
  test.each([
    ['550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
    ['550-5.7.27 This mail has been blocked. SPF [example.org] with ip: [192.0.2.1] = did not pass - gsmtp'],
  ])('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test('is not what its neighbour says', () => {
    expect(
      cause.judge(told("550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp")),
    ).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
