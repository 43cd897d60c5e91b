import { describe, expect, test } from 'vitest';
import type { Exchange } from '../line/exchange.ts';
import { readArrivals, readMailbox } from './mailbox.ts';

/** Runs an exchange over lines; what it says is kept. */
function talk<T>(exchange: Exchange<T>, lines: readonly string[]): { readonly said: readonly string[]; readonly value: T } {
  const said: string[] = [];
  const left = [...lines];
  let step = exchange.next();
  while (!step.done) {
    if ('send' in step.value) {
      said.push(step.value.send.trimEnd());
      step = exchange.next('');
    } else step = exchange.next(left.shift() ?? '');
  }
  return { said, value: step.value };
}

const OPENED = ['* 3 EXISTS', '* OK [UIDVALIDITY 7] fine', '* OK [UIDNEXT 9] predicted', 'd OK [READ-ONLY] done'];

describe('a mailbox', () => {
  test('is only examined: nothing that is said to the server can change a flag', () => {
    const { said } = talk(readMailbox(['ID', 'ACL', 'QUOTA']), ['i OK', ...OPENED, 'e OK', 'f OK', 'g OK']);
    const { said: later } = talk(readArrivals(3), ['h OK']);
    expect(said).toContain('d EXAMINE INBOX');
    expect([...said, ...later].filter((text) => /SELECT|STORE|EXPUNGE|CLOSE|BODY\[|RFC822|COPY|MOVE|APPEND/i.test(text))).toEqual([]);
    expect(later).toEqual(['h FETCH 1:3 (UID INTERNALDATE)']);
  });

  test('tells its numbers', () => {
    expect(talk(readMailbox([]), [...OPENED, 'g OK']).value).toMatchObject({
      exists: true,
      messages: 3,
      uidValidity: 7,
      uidNext: 9,
      quota: [],
    });
  });

  test.each([
    ['* QUOTA "User quota" (STORAGE 1024 1024)', [{ root: 'User quota', resource: 'STORAGE', used: 1024, limit: 1024 }]],
    ['* QUOTA "" (STORAGE 10 512 MESSAGE 2 1000)', [{ resource: 'STORAGE' }, { resource: 'MESSAGE', used: 2, limit: 1000 }]],
    ['* QUOTA "User quota" ()', []],
    ['* QUOTA "a (b)" (STORAGE 1 2)', [{ root: 'a (b)', used: 1, limit: 2 }]],
    // a literal
    ['* QUOTA Größe "A" (1) (STORAGE 5 6)', [{ root: 'Größe "A" (1)', used: 5, limit: 6 }]],
    ['* QUOTA  (STORAGE 5 6)', [{ root: '', used: 5, limit: 6 }]],
    ['* QUOTA "User quota" (STORAGE a b)', []],
  ])('with %s', (line, quota) => {
    expect(talk(readMailbox(['QUOTA']), [...OPENED, line, 'f OK', 'g OK']).value.quota).toMatchObject(quota);
  });

  test('that the server closes instead: its good-bye, with its code', () => {
    expect(talk(readMailbox([]), ['* BYE [ALERT] back at six']).value).toMatchObject({
      exists: false,
      status: 'BYE',
      code: 'ALERT',
      text: 'back at six',
      alerts: ['back at six'],
    });
  });

  test.each([
    ['lrs', true],
    ['lr', true],
    ['lrwstipekxacd', false],
    ['lrsi', false],
  ])('with the rights %s', (rights, readOnly) => {
    expect(talk(readMailbox(['ACL']), [...OPENED, `* MYRIGHTS INBOX ${rights}`, 'e OK', 'g OK']).value.readOnly).toBe(readOnly);
  });

  test('tells when messages arrived, whatever the order of what it tells', () => {
    const lines = [
      '* 1 FETCH (UID 4 INTERNALDATE "17-Jul-1996 02:44:25 -0700")',
      '* 2 FETCH (INTERNALDATE " 8-Aug-2026 00:00:00 +0000" UID 8)',
      '* 3 FETCH (FLAGS (\\Seen))',
      'h OK done',
    ];
    expect(talk(readArrivals(3), lines).value).toEqual([
      { internalDate: '1996-07-17T09:44:25.000Z', uid: 4 },
      { internalDate: '2026-08-08T00:00:00.000Z', uid: 8 },
    ]);
  });
});
