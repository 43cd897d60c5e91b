import { describe, expect, test } from 'vitest';
import { exchanger, soundWay, told, turnedAway } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './over-quota.ts';

const storage = (used: number, limit: number) => ({ root: '', resource: 'STORAGE', used, limit });

describe('mailbox/over-quota', () => {
  test.each([
    [[storage(1_048_576, 1_048_576)], 'found', 'certain'],
    [[storage(1_148_576, 1_048_576)], 'found', 'certain'],
    [[storage(1_048_570, 1_048_576)], 'found', 'likely'],
    [[storage(1_048_560, 1_048_576)], 'ruled-out', undefined],
    [[storage(95, 100)], 'ruled-out', undefined],
    [[storage(10, 1000), { root: '', resource: 'MESSAGE', used: 500, limit: 500 }], 'found', 'certain'],
    [[storage(10, 1000), { root: '', resource: 'MESSAGE', used: 499, limit: 500 }], 'ruled-out', undefined],
  ])('with %o is %s', (quota, state, certainty) => {
    const look = lookAt({ probe: 'mail/mailbox', data: { quota } });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state, ...(certainty === undefined ? {} : { certainty, standsAlone: true, impact: 'blocks', accountsFor: [] }) },
    ]);
  });

  test.each([[[]], [[storage(500, 0)]], [[{ root: '', resource: 'MAILBOX', used: 9, limit: 9 }]]])('is silent with %o', (quota) => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/mailbox', data: { quota } })]))).toEqual([]);
  });

  test.each([
    ['Mailbox is over quota', 'found'],
    ['Mailbox is at 95% of quota', 'ruled-out'],
  ])('reads the warning "%s"', (said, state) => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/mailbox', data: { alerts: [said] } })]))).toMatchObject([{ state }]);
  });

  test.each([
    ['5.2.2', 'RCPT', 1],
    ['5.1.1', 'RCPT', 0],
    ['5.2.2', 'MAIL', 0],
  ] as const)('takes %s at %s of a message to oneself', (code, refusedAt, count) => {
    const look = lookAt({
      probe: 'mail/sender',
      data: { service: 'submission', port: 465, refusedAt, status: '552', code, text: 'Mailbox full' },
    });
    expect(cause.judge(evidenceOf([look]))).toHaveLength(count);
  });

  test.each([
    ['452 4.2.2 The mailbox is over its quota', 1],
    ['552 5.2.2 Mailbox full', 1],
    ['452 4.3.1 Insufficient system storage', 0],
  ])('takes "%s" of the host that takes the domain’s mail', (reply, count) => {
    const evidence = evidenceOf([...soundWay(), told({ exchangers: [exchanger()] }), turnedAway(reply)]);
    const findings = cause.judge(evidence);
    expect(findings).toHaveLength(count);
    if (findings[0]?.state === 'found')
      expect(cause.words(findings[0], evidence).summary).toBe(
        'The mailbox ann@example.org at mx.example.org is full, so it takes no new messages.',
      );
  });

  test('says it for a mailbox, and how much is used', () => {
    const [finding] = cause.judge(evidenceOf([lookAt({ probe: 'mail/mailbox', data: { quota: [storage(2_097_152, 2_097_152)] } })]));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'The mailbox ann@example.org at mail.example.org is full (2 GB of 2 GB used), so it takes no new messages.',
    );
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
