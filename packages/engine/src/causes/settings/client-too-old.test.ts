import { describe, expect, test } from 'vitest';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Hello } from '@mailmedic/contract/looks/tls-handshake.ts';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './client-too-old.ts';

const OLD = { clientVersion: 'Apple Mail on OS X 10.9' };
const sound = (protocol: string, data: Partial<LookData['tls/handshake']> = {}) => showing([certificate()], { protocol, ...data });
const refused = (hello: Hello) =>
  lookAt({ probe: 'tls/handshake', outcome: 'refused', data: { hello, chain: [], alert: 'protocol_version', alertFrom: 'them' } });
const agreed = (hello: Hello, protocol: string) => showing([certificate()], { hello, protocol, cipher: 'AES128-SHA' }, { role: 'control' });
const hellos = (looks: Parameters<typeof evidenceOf>[0], complaint: Parameters<typeof evidenceOf>[1]) =>
  cause.asks?.(evidenceOf(looks, complaint)).map(({ input }) => (input as { hello: Hello }).hello);

describe('settings/client-too-old', () => {
  test('asks for the versions of the program, and only where they are not shared anyway', () => {
    expect(hellos([sound('TLSv1.3')], OLD)).toEqual(['tls1.0']);
    expect(hellos([sound('TLSv1.3')], { clientVersion: 'Android 8' })).toEqual(['tls1.0', 'tls1.1', 'tls1.2']);
    expect(hellos([sound('TLSv1.2')], { clientVersion: 'Android 8' })).toEqual([]);
    expect(hellos([sound('TLSv1.3')], {})).toEqual([]);
    expect(hellos([sound('TLSv1.3')], { clientVersion: 'a program that nobody knows' })).toEqual([]);
  });

  test('is found when a server that is sound for others refuses each of them', () => {
    const look = sound('TLSv1.3');
    const evidence = evidenceOf([look, refused('tls1.0')], OLD);
    expect(cause.judge(evidence)).toMatchObject([
      { state: 'found', certainty: 'certain', standsAlone: true, impact: 'blocks', accountsFor: [] },
    ]);
    const [finding] = cause.judge(evidence);
    expect(finding?.state === 'found' && cause.words(finding, evidence)).toMatchObject({
      summary:
        'The mail program (Mail on OS X 10.9) is too old for mail.example.org: it encrypts with TLS 1.0, which the server does not take; current programs agree with it on TLS 1.3.',
      fix: { who: 'you' },
    });
  });

  describe('with ciphers of its own', () => {
    const EIGHT = { clientVersion: 'Outlook 2013 on Windows 8.1' };
    const gcm = sound('TLSv1.2', { cipher: 'ECDHE-RSA-AES256-GCM-SHA384' });
    const limited = (outcome: 'ok' | 'refused') =>
      outcome === 'ok'
        ? showing([certificate()], { hello: 'limited', protocol: 'TLSv1.2', cipher: 'ECDHE-RSA-AES256-SHA384' }, { role: 'control' })
        : refused('limited');

    test('its whole offer is made, and only where the server chose something else', () => {
      expect(hellos([gcm], EIGHT)).toEqual(['limited']);
      expect(hellos([sound('TLSv1.2', { cipher: 'ECDHE-RSA-AES256-SHA384' })], EIGHT)).toEqual([]);
    });

    test.each([
      ['ok', { state: 'ruled-out' }],
      ['refused', { state: 'found', detail: { lacks: 'ciphers', takes: 'ECDHE-RSA-AES256-GCM-SHA384' } }],
    ] as const)('%s', (outcome, expected) => {
      expect(cause.judge(evidenceOf([gcm, limited(outcome)], EIGHT))).toMatchObject([expected]);
    });
  });

  test('is likely where the version can be switched on', () => {
    expect(cause.judge(evidenceOf([sound('TLSv1.2'), refused('tls1.0')], { clientVersion: 'Outlook 2010 on Windows 7' }))).toMatchObject([
      { state: 'found', certainty: 'likely' },
    ]);
  });

  test('is ruled out when one of the versions is taken', () => {
    expect(cause.judge(evidenceOf([sound('TLSv1.3'), agreed('tls1.0', 'TLSv1')], OLD))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf([sound('TLSv1.2')], { clientVersion: 'Android 8' }))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is undecided before the answer, and after silence', () => {
    const silent = lookAt({ probe: 'tls/handshake', outcome: 'silent', data: { hello: 'tls1.0', chain: [] } });
    expect(cause.judge(evidenceOf([sound('TLSv1.3')], OLD))).toMatchObject([{ state: 'undecided' }]);
    expect(cause.judge(evidenceOf([sound('TLSv1.3'), silent], OLD))).toMatchObject([{ state: 'undecided' }]);
  });

  test('says nothing of a server that is not sound for current programs either', () => {
    expect(cause.judge(evidenceOf([refused('default'), refused('tls1.0')], OLD))).toEqual([]);
    expect(cause.judge(evidenceOf([sound('TLSv1.3'), refused('tls1.0')]))).toEqual([]);
  });

  test.each([
    [['OAUTHBEARER'], ['IMAP4REV1', 'LOGINDISABLED', 'AUTH=OAUTHBEARER'], 'found'],
    [['OAUTHBEARER'], ['IMAP4REV1', 'AUTH=OAUTHBEARER'], 'ruled-out'],
    [['OAUTHBEARER', 'PLAIN'], ['IMAP4REV1', 'LOGINDISABLED'], 'ruled-out'],
    [[], ['IMAP4REV1', 'LOGINDISABLED'], 'ruled-out'],
  ])('a server that offers %j with %j: %s', (mechanisms, capabilities, state) => {
    const offer = lookAt({ probe: 'mail/capabilities', data: { stage: 'encrypted', mechanisms, capabilities } });
    expect(cause.judge(evidenceOf([sound('TLSv1.2'), offer], { clientVersion: 'Outlook 2016 on Windows 11' }))).toMatchObject([{ state }]);
  });
});
