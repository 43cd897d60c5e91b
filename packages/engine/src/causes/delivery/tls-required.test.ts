import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './tls-required.ts';

const told = (diagnostic: string) => evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);

describe('delivery/tls-required', () => {
  test.each([['530 5.7.0 Must issue a STARTTLS command first'], ['TLS is required, but was not offered by host mx.example.net']])(
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
    expect(cause.judge(told('421 4.4.2 Connection timed out'))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
