import type { Look } from '@mailmedic/contract/look.ts';
import { expect, test } from 'vitest';
import type { Cause } from '../cause.ts';
import { exchanger, QUIET, soundWay, told, turnedAway } from './exchangers.ts';
import { evidenceOf, lookAt } from './looks.ts';

const HOSTS = told({ exchangers: [exchanger()] });
const SIGNED_IN = lookAt({ probe: 'mail/sign-in' });

/** The tests of a cause that is also found where the domain's own receiving host turns the person's address away. */
export function testOwnRecipient(cause: Cause, { found, notFound }: { readonly found: string; readonly notFound: string }): void {
  test.each<[string, readonly Look[], string]>([
    ['as a warning', [turnedAway(found)], 'none'],
    ['as why nothing has come for weeks', [turnedAway(found), SIGNED_IN, QUIET], 'blocks'],
  ])('takes it from the host that takes the domain’s mail, %s', (_, looks, impact) => {
    const evidence = evidenceOf([...soundWay(), HOSTS, ...looks]);
    const [finding, ...more] = cause.judge(evidence);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely', impact, standsAlone: true });
    if (finding?.state !== 'found') return;
    expect(cause.words(finding, evidence).summary).toContain(`ann@example.org`);
  });

  test('takes nothing else from it', () => {
    expect(cause.judge(evidenceOf([...soundWay(), HOSTS, turnedAway(notFound)]))).toEqual([]);
  });
}
