import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, soundDialogue } from '../../testing/looks.ts';
import cause from './wrong-username.ts';

const refused = (username: string, text = 'Authentication failed.') =>
  lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', text, username } });
const WHOLE = published([{ username: '%EMAILADDRESS%' }]);
const LOCAL = published([{ username: '%EMAILLOCALPART%' }]);

describe('settings/wrong-username', () => {
  test.each([
    ['ann', [WHOLE], 'likely', 'ann@example.org'],
    ['ann@example.org', [LOCAL], 'likely', 'ann'],
    ['ann@exmaple.org', [WHOLE], 'likely', 'ann@example.org'],
    ['ann@exmaple.org', [], 'likely', 'ann@example.org'],
    ['ann', [], 'possible', 'ann@example.org'],
  ] as const)('%s, published %#: %s', (username, looks, certainty, right) => {
    expect(cause.judge(evidenceOf([...looks, refused(username)]))).toMatchObject([{ state: 'found', certainty, detail: { right } }]);
  });

  test('is ruled out where the name is the one published, also when the server always asks for the whole address', () => {
    for (const text of ['Authentication failed.', 'Invalid user name or password. Please use full email address as user name.'])
      expect(cause.judge(evidenceOf([WHOLE, refused('ann@example.org', text)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is ruled out where another service accepts the name', () => {
    const accepted = lookAt({ probe: 'mail/sign-in', data: { service: 'submission', port: 465, username: 'ann' } });
    expect(cause.judge(evidenceOf([WHOLE, refused('ann'), accepted]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is found where the server asks for the whole address, and another service takes a part of it', () => {
    const accepted = lookAt({ probe: 'mail/sign-in', data: { service: 'submission', port: 465, username: 'ann' } });
    for (const text of ['Please sign in with your full e-mail address.', 'Unknown user. Bitte die vollständige E-Mail-Adresse angeben.'])
      expect(cause.judge(evidenceOf([WHOLE, refused('ann', text), accepted]))).toMatchObject([
        { state: 'found', certainty: 'likely', detail: { right: 'ann@example.org', proved: false } },
      ]);
  });

  test('is certain where another service accepts the other form, and ruled out where that is refused as well', () => {
    const given = { answers: { tryOtherName: 'yes' as const } };
    const submission = { service: 'submission', port: 465, username: 'ann@example.org' };
    const accepted = lookAt({ probe: 'mail/sign-in', data: submission });
    const [finding] = cause.judge(evidenceOf([refused('ann'), accepted], given));
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', detail: { right: 'ann@example.org' } });
    const no = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { ...submission, result: 'refused', status: '535' } });
    expect(cause.judge(evidenceOf([refused('ann'), no], given))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('leaves names of their own alone', () => {
    expect(cause.judge(evidenceOf([WHOLE, refused('u1234567')]))).toEqual([]);
  });

  test('has nothing to say of a lock, or where nobody signed in', () => {
    expect(cause.judge(evidenceOf([WHOLE, refused('ann', 'Account locked after failed logins')]))).toEqual([]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
