import type { Look } from '@mailmedic/contract/look.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './wrong-port.ts';

const PUBLISHED = published([settingOf(), settingOf({ service: 'submission' })]);
const refused = (port: number) =>
  lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { port, error: 'ECONNREFUSED', answer: 'rst' } });
const RIGHT = soundDialogue({ role: 'control' });

describe('settings/wrong-port', () => {
  test.each([
    ['refuses connections', refused(994)],
    ['stays silent', lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { port: 994, answer: 'none' } })],
    [
      'speaks another protocol',
      lookAt({ probe: 'mail/greeting', outcome: 'foreign', data: { port: 994, recognised: 'pop3', text: '+OK' } }),
    ],
  ])('is certain when an unpublished port %s and the published one answers', (_, look) => {
    expect(judge(settingOf({ port: 994 }), [look, ...RIGHT])).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [look.id], detail: { right: { port: 993 } } },
    ]);
  });

  test('is not found for a published port, whatever it does', () => {
    expect(judge(settingOf(), [refused(993), ...soundDialogue({ encryption: 'starttls', role: 'control' })])).toEqual([]);
  });

  test('is not found when the right protocol answers on an unpublished port', () => {
    expect(judge(settingOf({ port: 1143, encryption: 'starttls' }), soundDialogue({ port: 1143, encryption: 'starttls' }))).toEqual([]);
  });

  test('is not found when nobody chose the port', () => {
    expect(judge({ ...settingOf({ port: 994 }), assumed: ['port'] }, [refused(994), ...RIGHT])).toEqual([]);
  });

  test('is undecided while the published port was not heard', () => {
    expect(judge(settingOf({ port: 994 }), [refused(994)])).toMatchObject([{ state: 'undecided' }]);
  });

  test('leaves another encryption on the same port to its own cause', () => {
    const plain = lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { port: 1143, entrance: 'tls', plainAnswer: '* OK ready' } });
    expect(judge(settingOf({ port: 1143 }), [plain, ...RIGHT])).toEqual([]);
  });

  test('is likely at most where nothing is published and the registered port answers', () => {
    const evidence = evidenceOf([refused(994), ...RIGHT], { configured: [settingOf({ port: 994 })] });
    expect(cause.judge(evidence)).toMatchObject([{ certainty: 'likely' }]);
  });

  test('is not found for a registered port where nothing is published', () => {
    const evidence = evidenceOf([refused(993), ...soundDialogue({ encryption: 'starttls', role: 'control' })], {
      configured: [settingOf()],
    });
    expect(cause.judge(evidence)).toEqual([]);
  });

  test('stands alone when port 25 lets nobody sign in and the published port does', () => {
    const relay = settingOf({ service: 'submission', port: 25, encryption: 'starttls' });
    const handsOn = lookAt({
      probe: 'mail/capabilities',
      data: { service: 'submission', port: 25, encryption: 'starttls', stage: 'encrypted', capabilities: ['PIPELINING'], mechanisms: [] },
    });
    expect(judge(relay, [handsOn, ...soundDialogue({ service: 'submission', role: 'control' })])).toMatchObject([
      { certainty: 'certain', standsAlone: true, detail: { right: { port: 465 } } },
    ]);
  });

  test('is certain for port 25, whichever encryption it wants', () => {
    const plain = lookAt({
      probe: 'tls/handshake',
      outcome: 'foreign',
      data: { service: 'submission', port: 25, entrance: 'tls', plainAnswer: '220 mail.example.org ESMTP' },
    });
    const right = soundDialogue({ service: 'submission', role: 'control' });
    expect(judge(settingOf({ service: 'submission', port: 25 }), [plain, ...right])).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [plain.id], detail: { right: { port: 465 } } },
    ]);
  });

  test('is not found when port 25 lets people sign in', () => {
    const relay = settingOf({ service: 'submission', port: 25, encryption: 'starttls' });
    expect(judge(relay, soundDialogue({ service: 'submission', port: 25, encryption: 'starttls' }))).toEqual([]);
  });
});

function judge(configured: Setting, looks: readonly Look[]) {
  return cause.judge(evidenceOf([PUBLISHED, ...looks], { configured: [configured] }));
}
