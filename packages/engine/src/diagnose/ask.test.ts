import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import type { QuestionKey } from '../playbooks/questions.ts';
import { published, settingOf } from '../testing/looks.ts';
import { otherName, questionsLeft } from './ask.ts';

const complaint = { address: 'ann@example.org', configured: [settingOf()] };
const WHOLE = published([{ username: '%EMAILADDRESS%' }]);
const LOCAL = published([{ username: '%EMAILLOCALPART%' }]);

describe('leave to try another form of the user name', () => {
  test.each<[string, string | undefined, readonly Look[], string | undefined]>([
    ['a part of the address', 'ann', [], 'ann@example.org'],
    ['a slip of the keyboard', 'ann@exmaple.org', [], 'ann@example.org'],
    ['a part, and the whole is published', 'ann', [WHOLE], undefined],
    ['a slip, and the right one is published', 'ann@exmaple.org', [WHOLE], undefined],
    ['the whole, and the part is published', 'ann@example.org', [LOCAL], undefined],
    ['the published one', 'ann', [LOCAL], undefined],
    ['a name of its own', 'u1234567', [], undefined],
    ['none', undefined, [], undefined],
  ])('is asked for only where it can tell more: %s', (_what, username, looks, other) => {
    const given = username === undefined ? complaint : { ...complaint, username };
    expect(otherName(given, Configuration.parse({}), [...looks])?.other).toBe(other);
  });
});

test.each<[Answers, readonly QuestionKey[], number]>([
  [{}, [], 3],
  [{}, ['try-other-name'], 2],
  [{ tryOtherName: 'yes' }, ['try-other-name'], 2],
  [{ tryOtherName: 'yes', othersAffected: 'no' }, ['works-elsewhere'], 0],
  [{ started: '2026-11-20', othersAffected: 'no', changed: ['nothing'], worksElsewhere: ['nowhere'] }, [], 0],
])('after the answers %o, and %o asked, %i questions are left', (answers, asked, left) => {
  expect(questionsLeft({ complaint: { ...complaint, answers } }, asked)).toBe(left);
});
