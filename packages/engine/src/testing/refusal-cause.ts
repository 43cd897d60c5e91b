import { expect, test } from 'vitest';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Cause } from '../cause.ts';
import { evidenceOf, lookAt, soundDialogue } from './looks.ts';

/** What a server says when it refuses a sign-in; left out = `NO` of an IMAP server that names no software. */
export type Refusal = Partial<Pick<SignIn, 'status' | 'code' | 'text' | 'host' | 'greeting'>>;

/** A sign-in that the server refused with these words. */
export function refused(said: Refusal): Look<SignIn> {
  return lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });
}

interface Told {
  readonly found: readonly (readonly [said: Refusal, certainty: Certainty])[];
  readonly notFound: readonly Refusal[];
}

/** What holds for every cause that is read from the words of a refusal. Of what finds it, the `sample` (or the first) is put into words. */
export function testRefusalCause<Detail>(cause: Cause<Detail>, { found, notFound }: Told, sample = found[0]?.[0] ?? {}): void {
  test.each(found)('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each(notFound)('is not found by %o', (said) => {
    expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is ruled out where the sign-in is accepted, and silent without one', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in' })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says it on the host, with what the server said', () => {
    const [finding] = cause.judge(evidenceOf([refused(sample)]));
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('mail.example.org');
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
}
