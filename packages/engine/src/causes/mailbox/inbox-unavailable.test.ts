import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './inbox-unavailable.ts';

const refused = (data: object = {}) =>
  lookAt({
    probe: 'mail/mailbox',
    outcome: 'refused',
    because: 'INBOX does not open: NO Mailbox does not exist',
    data: { exists: false, status: 'NO', text: 'Mailbox does not exist', ...data },
  });

describe('mailbox/inbox-unavailable', () => {
  test.each(['NONEXISTENT', 'SERVERBUG', 'NOPERM', undefined])('is certain where the server refuses with %s', (code) => {
    const look = refused(code === undefined ? {} : { code });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty: 'certain', impact: 'blocks', accountsFor: [look.id] },
    ]);
  });

  test.each(['cut', 'silent', 'malformed'] as const)('is likely where the look is %s', (outcome) => {
    const look = lookAt({ probe: 'mail/mailbox', outcome, data: { exists: undefined } });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [look.id] }]);
  });

  test('is ruled out where it opens, even empty, and silent without a sign-in', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/mailbox', data: { messages: 0 } })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('is open where one look went well and another did not, and left to the room where that is the reason', () => {
    const found = cause.judge(evidenceOf([refused(), lookAt({ probe: 'mail/mailbox' })])).filter(({ state }) => state === 'found');
    expect(found).toEqual([]);
    expect(cause.judge(evidenceOf([refused({ code: 'OVERQUOTA' })]))).toEqual([]);
  });

  test.each([
    [{}, 'provider', /does not open: "NO Mailbox does not exist"/],
    [{ service: 'pop3', port: 995, status: '-ERR', code: 'IN-USE', text: 'locked' }, 'you', /another program/],
  ])('with %o it is for %s to mend', (data, who, summary) => {
    const [finding] = cause.judge(evidenceOf([refused(data)]));
    if (finding?.state !== 'found') throw new Error('not found');
    const words = cause.words(finding, evidenceOf([]));
    expect(words.fix.who).toBe(who);
    expect(words.summary).toMatch(summary);
  });
});
