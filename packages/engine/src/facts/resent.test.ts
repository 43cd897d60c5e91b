import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import { mail, thisComputer } from '../testing/way-out.ts';
import { Evidence } from '../evidence.ts';
import { countSegments, isResending, resent } from './resent.ts';

const configured = { configured: [settingOf({ host: 'mail.example.org' })] };
const evidence = (looks: readonly Look[]) => evidenceOf(looks, configured);
const counted = (sent: number, resentSoFar: number) => lookAt({ probe: 'link/segments', data: { sent, resent: resentSoFar } });
const reached = mail('192.0.2.10');

describe('what was sent again', () => {
  test('is the difference between the first and the last counting', () => {
    expect(resent(evidence([counted(1000, 7), counted(1040, 7), counted(1100, 12)]))).toMatchObject({ sent: 100, resent: 5 });
    expect(resent(evidence([counted(1000, 7)]))).toBeUndefined();
    expect(resent(evidence([]))).toBeUndefined();
  });

  test.each([
    ['nothing', [counted(1000, 5), counted(1200, 5)], false],
    ['a little, by chance', [counted(1000, 5), counted(1040, 8)], false],
    ['more, and the path is open', [counted(1000, 5), counted(1100, 9)], true],
    ['as much as other programs lose on the side', [counted(1000, 5), counted(3000, 25)], false],
    ['no more than a silent port explains', [counted(1000, 5), counted(1100, 9), mail('192.0.2.10', 'silent', { port: 465 })], false],
    [
      'more, on a way so long that first segments are sent again in vain',
      [counted(1000, 5), counted(1100, 20), mail('192.0.2.11', 'ok', { elapsedMs: 1200 }), mail('192.0.2.12', 'ok', { elapsedMs: 1200 })],
      false,
    ],
    ['more than a silent port explains', [counted(1000, 5), counted(1100, 13), mail('192.0.2.10', 'silent', { port: 465 })], true],
  ])('%s', (_, looks, suspicious) => {
    expect(isResending(evidence([reached, ...looks]))).toBe(suspicious);
  });
});

describe('counting', () => {
  const later = (looks: readonly Look[], elapsedMs: number) => {
    const { complaint, configuration } = evidence(looks);
    return new Evidence({ complaint, configuration, startedAt: STARTED_AT, looks, complete: false, elapsedMs });
  };
  const attempts = (of: Evidence) => countSegments(of).map(({ attempt, awaited }) => `${attempt}${awaited === true ? ' awaited' : ''}`);

  test('begins with the run and goes on while the run does', () => {
    expect(attempts(later(thisComputer(), 200))).toEqual(['1']);
    expect(attempts(later(thisComputer(), 1300))).toEqual(['1', '2 awaited']);
    expect(attempts(later(thisComputer(), 5000))).toEqual(['1', '2 awaited', '3 awaited', '4 awaited']);
  });

  test('comes again as soon as a dialogue is over', () => {
    expect(attempts(later([...thisComputer(), ...soundDialogue()], 200))).toEqual(['1', '2 awaited']);
  });

  test('is left out where the system has no such counters', () => {
    const windows = lookAt({ probe: 'link/interfaces', data: { platform: 'win32' } });
    expect(attempts(later([windows], 5000))).toEqual([]);
  });
});
