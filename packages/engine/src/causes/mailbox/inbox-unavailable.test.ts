import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import badCredentials from '../auth/bad-credentials.ts';
import signInUnavailable from '../auth/unavailable.ts';
import protocolDisabled from '../auth/protocol-disabled.ts';
import unavailable from '../server/unavailable.ts';
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
    [{ status: 'BYE', code: 'ALERT', text: 'Moving to new disks, back at six' }, unavailable],
    [{ status: 'BYE', text: 'Server shutting down.' }, unavailable],
    [{ status: 'BYE', text: 'Internal failure 17' }, cause],
  ])('a good-bye in its place is told by the one that it speaks of: %o', (data, finder) => {
    const look = refused(data);
    const found = [cause, unavailable].filter((one) => one.judge(evidenceOf([look])).some(({ state }) => state === 'found'));
    expect(found.map(({ id }) => id)).toEqual([finder.id]);
    expect(finder.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [look.id] }]);
  });

  test.each([
    ['BYE', 'Fatal error: Permission denied', cause],
    ['BYE', 'IMAP access disabled for this account', protocolDisabled],
  ])('closed at the first command after the sign-in with "%s %s", though sending accepts it', (status, text, finder) => {
    const looks = [
      lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', sentAway: true, status, text } }),
      lookAt({ probe: 'mail/sign-in', series: 'sending', data: { service: 'submission', port: 465 } }),
    ];
    const found = [cause, protocolDisabled, badCredentials].filter((one) =>
      one.judge(evidenceOf(looks)).some(({ state }) => state === 'found'),
    );
    expect(found.map(({ id }) => id)).toEqual([finder.id]);
  });

  test.each([
    ['pop3', { status: '-ERR', code: 'SYS/PERM', text: 'Cannot open the mailbox' }],
    ['pop3', { status: '-ERR', code: 'SYS/TEMP', text: 'could not read mailbox' }],
    ['pop3', { status: '-ERR', text: 'Maildrop does not exist' }],
    ['pop3', { status: '-ERR', text: 'chdir /var/vmail/example.org/ann failed' }],
    ['pop3', { status: '-ERR', text: 'maildir: No such file or directory' }],
    ['imap', { status: 'BYE', code: 'ALERT', text: 'Fatal error: Input/output error' }],
    ['imap', { status: 'BYE', text: 'The maildir is not owned by the right user' }],
  ])('in answer to the sign-in itself by %s: %o', (service, said) => {
    const looks = [
      lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { service, result: 'refused', ...said } }),
      lookAt({ probe: 'mail/sign-in', series: 'sending', data: { service: 'submission', port: 465 } }),
    ];
    const found = [cause, signInUnavailable, protocolDisabled, badCredentials].filter((one) =>
      one.judge(evidenceOf(looks)).some(({ state }) => state === 'found'),
    );
    expect(found.map(({ id }) => id)).toEqual([cause.id]);
  });

  test.each([
    ['pop3', { status: '-ERR', code: 'IN-USE', text: 'Unable to open maildrop: it is locked' }],
    ['pop3', { status: '-ERR', code: 'AUTH', text: 'cannot open user file' }],
    ['imap', { status: 'NO', code: 'UNAVAILABLE', text: 'Cannot open user database' }],
  ])('not what %s refuses for another reason: %o', (service, said) => {
    const look = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { service, result: 'refused', ...said } });
    expect(cause.judge(evidenceOf([look]))).toEqual([]);
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
