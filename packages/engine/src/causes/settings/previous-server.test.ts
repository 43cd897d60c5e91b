import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import badCredentials from '../auth/bad-credentials.ts';
import protocolDisabled from '../auth/protocol-disabled.ts';
import cause from './previous-server.ts';

const OLD = settingOf({ host: 'mail1.example.org' });
const RIGHT = soundDialogue({ role: 'control' });
const says = (text: string, status = 'BYE', code?: string) =>
  lookAt({
    probe: 'mail/greeting',
    outcome: 'refused',
    data: { host: OLD.host, address: '192.0.2.20', recognised: 'imap', status, text, ...(code === undefined ? {} : { code }) },
  });

describe('settings/previous-server', () => {
  test.each([
    'This server has been retired',
    'All mailboxes were migrated',
    'please connect to mail.example.org',
    'mail1 is no longer in service',
  ])('is certain when the old server says “%s”', (text) => {
    expect(judge([says(`* BYE ${text}`), ...RIGHT])).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { right: { host: 'mail.example.org' } } },
    ]);
  });

  test.each([
    ['gives no reason', says('* BYE goodbye'), 'likely'],
    ['says that it is out for now', says('* BYE service unavailable', 'BYE', 'UNAVAILABLE'), 'possible'],
    [
      'shakes no hands',
      lookAt({
        probe: 'tls/handshake',
        outcome: 'refused',
        data: { host: OLD.host, address: '192.0.2.20', alert: 'protocol_version', alertFrom: 'us' },
      }),
      'likely',
    ],
  ])('when the old server %s: %s', (_, look, certainty) => {
    expect(judge([look, ...RIGHT])).toMatchObject([{ certainty }]);
  });

  test.each([
    ['the old server complains of too many connections', [says('* BYE Too many connections from your host'), ...RIGHT]],
    ['the published server was not heard', [says('* BYE retired')]],
    ['the old server works', [...soundDialogue({ ...OLD, address: '192.0.2.20' }), ...RIGHT]],
    ["the published server is another operator's", [says('* BYE retired', 'BYE')], 'imap.elsewhere.example'],
  ])('is not found when %s', (_, looks, host = 'mail.example.org') => {
    expect(judge(looks, host)).toEqual([]);
  });

  describe('when the old server still answers', () => {
    const certificate = (host: string, address: string, names: string[], role: 'path' | 'control') =>
      lookAt({ probe: 'tls/handshake', role, data: { host, address, chain: [certificateFor(names)] } });
    const nameless = (looks: readonly Look[]) =>
      looks.map((look) =>
        look.probe === 'mail/capabilities'
          ? { ...look, data: { ...look.data, serverName: undefined } }
          : look.probe === 'mail/greeting'
            ? { ...look, data: { ...look.data, text: '* OK ready' } }
            : look,
      );
    const answering = (oldNames: string[], newNames: string[]) =>
      nameless([
        ...soundDialogue({ ...OLD, address: '192.0.2.20' }),
        certificate(OLD.host, '192.0.2.20', oldNames, 'path'),
        ...RIGHT,
        certificate('mail.example.org', '192.0.2.10', newNames, 'control'),
      ]);
    const twice = [published([settingOf()]), published([settingOf()], { origin: 'srv', trust: 'plain' })];
    const apart = answering(['DNS:mail1.example.org'], ['DNS:mail.example.org']);

    test('it is likely if two publications name another one that shares nothing with it', () => {
      expect(cause.judge(evidenceOf([...twice, ...apart], { configured: [OLD] }))).toMatchObject([
        { certainty: 'likely', standsAlone: true, accountsFor: [] },
      ]);
    });

    test.each([
      ['only one publication names another one', [published([settingOf()]), ...apart]],
      ['the certificate of the one covers the other', [...twice, ...answering(['DNS:*.example.org'], ['DNS:mail.example.org'])]],
      ['no certificate was seen', [...twice, ...nameless([...soundDialogue({ ...OLD, address: '192.0.2.20' }), ...RIGHT])]],
      [
        'one of them publishes the old server too',
        [published([settingOf(), OLD]), published([settingOf()], { origin: 'srv', trust: 'plain' }), ...apart],
      ],
    ])('it is not found if %s', (_, looks) => {
      expect(cause.judge(evidenceOf(looks, { configured: [OLD] }))).toEqual([]);
    });
  });

  test('is not found for a published server', () => {
    const greeting = lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { text: '* BYE retired', status: 'BYE' } });
    expect(cause.judge(evidenceOf([published([settingOf()]), greeting], { configured: [settingOf()] }))).toEqual([]);
  });
});

describe('a sign-in that is answered with the name of another server', () => {
  const referred = (code: string) =>
    lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', code, text: 'Try there.' } });
  const sending = lookAt({ probe: 'mail/sign-in', series: 'sending', data: { service: 'submission', port: 465 } });
  const others = [protocolDisabled, badCredentials];

  test.each([
    ['REFERRAL IMAP://ANN%40EXAMPLE.ORG;AUTH=PLAIN@MAIL2.EXAMPLE.ORG/', 'mail2.example.org'],
    ['REFERRAL imap://mail2.example.org/', 'mail2.example.org'],
    ['REFERRAL IMAPS://ann@other.example.net:993/INBOX', 'other.example.net'],
  ])('%s: it has to be asked there, and nothing else is found', (code, host) => {
    const look = referred(code);
    const evidence = evidenceOf([look, sending]);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', accountsFor: [look.id], detail: { referred: host } });
    if (finding?.state === 'found') expect(cause.words(finding, evidence).summary).toContain(`names ${host}`);
    expect(others.flatMap((one) => one.judge(evidence)).filter(({ state }) => state !== 'ruled-out')).toEqual([]);
  });

  test.each(['REFERRAL', 'REFERRAL http://example.org/', 'REFERRAL IMAP://ann@mail.example.org/'])('%s names no other', (code) => {
    expect(cause.judge(evidenceOf([referred(code), sending]))).toEqual([]);
  });
});

function judge(looks: readonly Look[], host = 'mail.example.org') {
  return cause.judge(evidenceOf([published([settingOf({ host })]), ...looks], { configured: [OLD] }));
}

function certificateFor(names: string[]) {
  return {
    subject: names[0] ?? '',
    issuer: 'CA',
    names,
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    fingerprint256: names.join(),
    selfIssued: false,
    isAuthority: false,
    key: { type: 'ec' },
    signatureAlgorithm: 'ecdsa',
    issuerUrls: [],
    ocspUrls: [],
    crlUrls: [],
    pem: '',
  };
}
