import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './wrong-service.ts';

const starttls = settingOf({ encryption: 'starttls' });

function greeted(recognised: string, text: string, port = 143): readonly Look[] {
  return [
    lookAt({ probe: 'tcp/connect', data: { port } }),
    lookAt({ probe: 'mail/greeting', outcome: 'foreign', data: { port, encryption: 'starttls', recognised, text, status: undefined } }),
  ];
}

function answeredInTheClear(plainAnswer: string): readonly Look[] {
  return [
    lookAt({ probe: 'tcp/connect', data: { port: 993 } }),
    lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { port: 993, plainAnswer, protocol: undefined, nameMatches: undefined } }),
  ];
}

function found(looks: readonly Look[], configured = [starttls]) {
  return cause.judge(evidenceOf([published([settingOf(), starttls]), ...looks], { configured })).filter(({ state }) => state === 'found');
}

describe('server/wrong-service', () => {
  test.each([
    ['imap', 5000, ['mail/knock']],
    ['pop3', 5000, ['mail/knock']],
    ['submission', 5000, []],
    ['imap', 500, []],
  ] as const)(
    'speaks first where %s has not greeted for a while, but never to a server that takes mail: after %d ms',
    (service, elapsedMs, probes) => {
      const setting = settingOf({ service, encryption: 'starttls' });
      const waiting = evidenceOf([published([setting]), lookAt({ probe: 'tcp/connect', data: { port: setting.port } })], {
        ...{ configured: [setting], complete: false, elapsedMs },
      });
      expect((cause.asks?.(waiting) ?? []).map(({ probe }) => probe.id)).toEqual(probes);
    },
  );

  test.each(['http', 'ssh', 'ftp', 'mysql'])('is certain when %s answers on the published port', (recognised) => {
    expect(found(greeted(recognised, 'x'))).toMatchObject([
      { certainty: 'certain', impact: 'blocks', affects: [{ port: 143 }], detail: { speaks: recognised } },
    ]);
  });

  test.each([
    ["<?xml version='1.0'?><stream:stream xmlns='jabber:client'>", 'xmpp'],
    ['mail login: ', 'telnet'],
    ['* OK the server is just', undefined],
    ['one moment', undefined],
  ])('recognises what begins a line and waits: %s', (text, speaks) => {
    const looks = greeted('unknown', text).map((look) => (look.probe === 'mail/greeting' ? { ...look, outcome: 'silent' as const } : look));
    expect(found(looks)).toMatchObject(speaks === undefined ? [] : [{ detail: { speaks } }]);
  });

  test.each([
    ['HTTP/1.1 400 Bad Request', 'http'],
    ['SSH-2.0-OpenSSH_10.0', 'ssh'],
    ['220 ftp.example.org FTP server ready', 'ftp'],
    ['N\\x00\\x00\\x00\\n11.4.2-MariaDB\\x00', 'mysql'],
    [':chat.example.org NOTICE * :*** Looking up your hostname', 'irc'],
  ])('recognises what answers an offer of encryption in the clear: %s', (answer, speaks) => {
    const findings = found(answeredInTheClear(answer), [settingOf()]);
    expect(findings).toMatchObject([{ certainty: 'certain', detail: { speaks } }]);
  });

  test('another mail service is likely', () => {
    expect(found(greeted('smtp', '220 mail.example.org ESMTP'))).toMatchObject([{ certainty: 'likely', detail: { speaks: 'smtp' } }]);
  });

  test('is doubted when an unrelated host takes connections there too, or a portal was seen', () => {
    const elsewhere = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 143, purpose: 'unrelated' } });
    const portal = lookAt({ probe: 'web/fetch', outcome: 'foreign', data: { status: 302, asExpected: false } });
    expect(found([...greeted('http', 'HTTP/1.1 302 Found'), elsewhere])).toMatchObject([{ certainty: 'possible' }]);
    expect(found([...greeted('http', 'HTTP/1.1 302 Found'), portal])).toMatchObject([{ certainty: 'possible' }]);
  });

  test.each<[string, readonly Look[], readonly (typeof starttls)[]]>([
    ['nothing recognisable answers', greeted('unknown', 'xyzzy'), [starttls]],
    ['TLS answers: a matter of encryption', greeted('tls', ''), [starttls]],
    ['the service itself answers without encryption', answeredInTheClear('* OK IMAP4rev1 ready'), [settingOf()]],
    [
      'the port is not published and the published one works',
      [...greeted('http', 'HTTP/1.1 400', 8143), ...soundDialogue(starttls)],
      [settingOf({ port: 8143, encryption: 'starttls' })],
    ],
    ['all is well', soundDialogue(starttls), [starttls]],
  ])('is not found when %s', (_, looks, configured) => {
    expect(found(looks, [...configured])).toEqual([]);
  });

  test("says in a person's words what answers", () => {
    const [finding] = found(answeredInTheClear('HTTP/1.1 400 Bad Request'), [settingOf()]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'On port 993 of mail.example.org a web server (HTTP) answers instead of IMAP.',
    );
  });
});
