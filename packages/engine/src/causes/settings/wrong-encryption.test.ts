import type { Look } from '@mailmedic/contract/look.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import { ONE } from '../../testing/names.ts';
import { thisComputer } from '../../testing/way-out.ts';
import cause from './wrong-encryption.ts';

const SIX = '2001:db8:a::25';

const PUBLISHED = published([settingOf(), settingOf({ encryption: 'starttls' })]);
const connect = (port: number) => lookAt({ probe: 'tcp/connect', data: { port } });
const plainAnswer = (text: string, port = 143) =>
  lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { port, entrance: 'tls', plainAnswer: text } });
const silence = (port: number, encryption: 'starttls' | 'plain') =>
  lookAt({ probe: 'mail/greeting', outcome: 'silent', data: { port, encryption, text: '' } });

describe('settings/wrong-encryption', () => {
  test('is certain when plain text in the same protocol answers a TLS hello', () => {
    const findings = judge(settingOf({ port: 143 }), [connect(143), plainAnswer('* OK IMAP4rev1 ready')]);
    expect(findings).toMatchObject([{ state: 'found', certainty: 'certain', impact: 'blocks', detail: { wants: 'starttls' } }]);
    expect(findings[0]?.state === 'found' && findings[0].accountsFor).toHaveLength(1);
  });

  test('is certain when the port that stays mute answers a TLS hello', () => {
    const control = soundDialogue({ port: 993, role: 'control' });
    expect(judge(settingOf({ port: 993, encryption: 'starttls' }), [connect(993), silence(993, 'starttls'), ...control])).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { wants: 'tls' } },
    ]);
  });

  test('offers TLS at one address first, and at the other as soon as it was taken there', () => {
    const setting = settingOf({ port: 993, encryption: 'starttls' });
    const here = [...thisComputer([4, 6]), lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } })];
    const named = [
      lookAt({ probe: 'dns/query', data: { server: ONE, name: setting.host } }),
      lookAt({
        probe: 'dns/query',
        data: { server: ONE, name: setting.host, type: 'AAAA', answers: [{ name: setting.host, type: 'AAAA', ttl: 60, data: SIX }] },
      }),
    ];
    const offeredAt = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf([PUBLISHED, ...here, ...named, connect(993), ...looks], { configured: [setting] })) ?? [])
        .map(({ input }) => input as { address?: string; encryption?: string })
        .filter(({ encryption }) => encryption === 'tls')
        .map(({ address }) => address);
    const first = offeredAt([silence(993, 'starttls')]);
    expect(first).toHaveLength(1);
    expect(offeredAt([silence(993, 'starttls'), ...soundDialogue({ port: 993, role: 'control' })])).toEqual([first[0], SIX]);
  });

  test('is not found when another protocol answers in plain text', () => {
    expect(judge(settingOf({ port: 110 }), [connect(110), plainAnswer('+OK POP3 ready', 110)])).toEqual([]);
  });

  test.each([
    ['in plain text on a port that is published and registered for TLS', settingOf(), '* OK ready', 'plain'],
    ['in plain text, ready for STARTTLS, as published at 143', undefined, '* OK ready', undefined],
  ] as const)('is the server’s where it answers %s', (_, configured, text, wants) => {
    const setting = configured ?? settingOf({ encryption: 'starttls' });
    const findings = judge(setting, [connect(993), plainAnswer(text, 993)]);
    expect(findings).toMatchObject(wants === undefined ? [] : [{ certainty: 'certain', detail: { byServer: true, wants } }]);
  });

  test('is the server’s where nothing is configured, too, and says what works meanwhile', () => {
    const other = soundDialogue({ port: 143, encryption: 'starttls', role: 'control' });
    const evidence = evidenceOf([PUBLISHED, connect(993), plainAnswer('* OK ready', 993), ...other]);
    const [finding] = cause.judge(evidence);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidence)).toMatchObject({
      summary: 'IMAP at mail.example.org, port 993 answers without encryption, although the port is published for SSL/TLS.',
      fix: { who: 'administrator', steps: expect.arrayContaining([expect.stringContaining('port 143, encryption STARTTLS')]) },
    });
  });

  test('is not found where the server turns everybody away in plain text', () => {
    expect(judge(settingOf(), [connect(993), plainAnswer('* BYE Server shutting down', 993)])).toEqual([]);
  });

  test('is not found where the publication is the odd one', () => {
    expect(
      judge(
        settingOf({ port: 143 }),
        [published([settingOf({ port: 143, encryption: 'tls' })]), connect(143), plainAnswer('* OK ready')],
        false,
      ),
    ).toEqual([]);
  });

  test('is merely likely when nobody chose the encryption', () => {
    expect(judge({ ...settingOf({ port: 143 }), assumed: ['encryption'] }, [connect(143), plainAnswer('* OK ready')], false)).toMatchObject(
      [{ certainty: 'likely' }],
    );
  });

  test('is ruled out when everything goes well', () => {
    expect(judge(settingOf(), soundDialogue())).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('stands alone when the server lets nobody sign in without encryption', () => {
    const plain = demanding('plain', { capabilities: ['IMAP4REV1', 'LOGINDISABLED', 'STARTTLS'], mechanisms: [], starttlsOffered: true });
    const encrypted = soundDialogue({ encryption: 'starttls', role: 'control' });
    expect(judge(settingOf({ encryption: 'plain' }), [plain, ...encrypted])).toMatchObject([
      { certainty: 'certain', standsAlone: true, accountsFor: [], detail: { demanded: true } },
    ]);
  });

  test('is not found when the server lets people sign in without encryption', () => {
    const plain = demanding('plain', { capabilities: ['IMAP4REV1'], mechanisms: ['PLAIN'], starttlsOffered: true });
    expect(judge(settingOf({ encryption: 'plain' }), [plain]).every(({ state }) => state === 'ruled-out')).toBe(true);
  });

  test('says which encryption to choose', () => {
    const evidence = evidenceOf([PUBLISHED, connect(143), plainAnswer('* OK ready')], { configured: [settingOf({ port: 143 })] });
    const [finding] = cause.judge(evidence);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidence).summary).toBe(
      'IMAP at mail.example.org, port 143 uses STARTTLS, but the mail program is set to SSL/TLS.',
    );
  });
});

function judge(configured: Setting, looks: readonly Look[], withPublication = true) {
  return cause.judge(evidenceOf([...(withPublication ? [PUBLISHED] : []), ...looks], { configured: [configured] }));
}

function demanding(encryption: 'plain', data: { capabilities: string[]; mechanisms: string[]; starttlsOffered: boolean }) {
  return lookAt({ probe: 'mail/capabilities', data: { port: 143, encryption, stage: 'plain', ...data } });
}
