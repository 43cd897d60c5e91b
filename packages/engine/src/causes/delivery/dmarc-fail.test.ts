import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './dmarc-fail.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/dmarc-fail', () => {
  test.each([
    ["550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's 550-5.7.26 DMARC policy. - gsmtp"],
    ['550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification and has a DMARC policy of reject.'],
    ["554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137"],
  ])('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test('is not what its neighbour says', () => {
    expect(cause.judge(told('550 5.7.23 Sender Policy Framework violation'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
