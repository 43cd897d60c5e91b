import { expect, test } from 'vitest';
import type { Cause } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceOf, lookAt } from './looks.ts';

interface Told {
  readonly found: readonly string[];
  /** what its neighbours say */
  readonly notFound: readonly string[];
}

/** What holds for every cause that is read from the words with which a message came back. */
export function testReturnedCause<Detail>(cause: Cause<Detail>, { found, notFound }: Told): void {
  test.each(found)('is what "%s" means', (diagnostic) => {
    const evidence = told(diagnostic);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [evidence.looks[0]?.id] });
    const words = finding?.state === 'found' ? cause.words(finding, evidence) : undefined;
    expect(words?.summary).toMatch(/\w+.*\.|"$/);
    expect(words?.fix.steps.length).toBeGreaterThan(0);
  });

  test.each(notFound)('is not what "%s" means', (diagnostic) => {
    expect(cause.judge(told(diagnostic))).toEqual([]);
  });

  test('is not asked of anything but a message that came back', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
}

/** A message that came back with these words. */
function told(diagnostic: string): Evidence {
  return evidenceOf([lookAt({ probe: 'message/bounce', outcome: 'refused', data: { diagnostic } })]);
}
