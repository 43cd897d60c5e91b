import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './unencrypted.ts';

const plain = settingOf({ encryption: 'plain' });

describe('settings/unencrypted', () => {
  test('is a warning when people may sign in without encryption', () => {
    const evidence = evidenceOf([published([settingOf()]), ...soundDialogue(plain)], { configured: [plain] });
    const findings = cause.judge(evidence);
    expect(findings).toMatchObject([
      { state: 'found', impact: 'none', accountsFor: [], detail: { better: { port: 993, encryption: 'tls' } } },
    ]);
    expect(findings[0]?.state === 'found' && cause.words(findings[0], evidence).fix.who).toBe('you');
  });

  test("is the administrator's where nothing better is offered", () => {
    const evidence = evidenceOf(soundDialogue(plain), { configured: [plain] });
    const [finding] = cause.judge(evidence);
    expect(finding?.state === 'found' && cause.words(finding, evidence).fix.who).toBe('administrator');
  });

  test.each([
    ['encryption is used', soundDialogue(), [settingOf()]],
    ['the service was not heard', [], [plain]],
    [
      'nothing leaves this computer',
      soundDialogue({ ...plain, host: '127.0.0.1', address: '127.0.0.1' }),
      [{ ...plain, host: '127.0.0.1' }],
    ],
    [
      'nobody may sign in',
      [
        lookAt({
          probe: 'mail/capabilities',
          data: { ...plain, stage: 'plain', capabilities: ['IMAP4REV1', 'LOGINDISABLED'], mechanisms: [] },
        }),
      ],
      [plain],
    ],
  ])('is not found when %s', (_, looks, configured) => {
    expect(cause.judge(evidenceOf(looks, { configured }))).toEqual([]);
  });
});
