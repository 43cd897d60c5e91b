import { describe, expect, test } from 'vitest';
import { exchanger, soundWay, told } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import signInUnavailable from '../auth/unavailable.ts';
import cause from './unavailable.ts';

function judge(service: 'imap' | 'pop3' | 'submission', greeting: { status: string; text: string; code?: string }) {
  const setting = settingOf({ service, encryption: 'starttls' });
  const { port, encryption } = setting;
  const looks = [
    lookAt({ probe: 'tcp/connect', data: { port } }),
    lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { service, port, encryption, ...greeting } }),
  ];
  return cause.judge(evidenceOf(looks, { configured: [setting] }));
}

describe('server/unavailable', () => {
  test.each([
    ['submission', { status: '421', text: '421 4.3.2 Service not available, closing transmission channel', code: '4.3.2' }],
    ['submission', { status: '421', text: '421 mail.example.org Service temporarily unavailable' }],
    ['submission', { status: '421', text: '421 mail.example.org: Too much load; please try again later.' }],
    ['submission', { status: '451', text: '451 Temporary local problem, please try later' }],
    ['submission', { status: '554', text: '554 No SMTP service here: maintenance until noon' }],
    ['submission', { status: '521', code: '5.3.2', text: '521 5.3.2 mail.example.org does not accept mail' }],
    ['imap', { status: 'BYE', text: '* BYE [UNAVAILABLE] Backend is down', code: 'UNAVAILABLE' }],
    ['imap', { status: 'BYE', text: '* BYE Server shutting down.' }],
    ['imap', { status: 'BYE', text: '* BYE [UNAVAILABLE]', code: 'UNAVAILABLE' }],
    ['pop3', { status: '-ERR', text: '-ERR [SYS/TEMP] mail store is in maintenance', code: 'SYS/TEMP' }],
  ] as const)('is certain of %s that says %o', (service, greeting) => {
    const findings = judge(service, greeting);
    expect(findings).toMatchObject([{ state: 'found', certainty: 'certain', impact: 'blocks', affects: [{ service }] }]);
  });

  test.each([
    ['554 SMTP service not available', true],
    ['554 No SMTP service here', true],
    ['554 mail.example.org ESMTP not accepting messages', true],
    ['521 Server does not accept mail service here', true],
    ['554 Server is down for maintenance', false],
    ['421 Service not available', false],
  ])('is likely where the greeting refuses for good and gives no reason, and says what would tell, "%s": %s', (text, isOpen) => {
    const [finding] = judge('submission', { status: text.slice(0, 3), text });
    expect.assert(finding?.state === 'found');
    expect(finding.certainty).toBe(isOpen ? 'likely' : 'certain');
    const { fix } = cause.words(finding, evidenceOf([]));
    expect(fix.steps.some((step) => step.includes('another network'))).toBe(isOpen);
  });

  test.each([
    ['421 4.3.0 mail.example.org Server local error', true],
    ['421 4.3.2 Service not available', false],
  ])('names the line of a load balancer where the server says "%s": %s', (text, isNamed) => {
    const [finding] = judge('submission', { status: '421', text });
    expect.assert(finding?.state === 'found');
    const { fix } = cause.words(finding, evidenceOf([]));
    expect(fix.steps.some((step) => step.includes('smtpd_upstream_proxy_protocol'))).toBe(isNamed);
  });

  test.each([
    ['imap', { status: 'BYE', text: '* BYE' }, 'likely'],
    ['pop3', { status: '-ERR', text: '-ERR no' }, 'likely'],
    ['submission', { status: '554', text: '554 192.0.2.10 mail.example.org' }, 'possible'],
    ['submission', { status: '450', text: '450 no' }, 'likely'],
  ] as const)('of %s that gives no reason, %o, is %s', (service, greeting, certainty) => {
    expect(judge(service, greeting)).toMatchObject([{ state: 'found', certainty }]);
  });

  test.each([
    ['submission', { status: '421', text: '421 4.7.0 mail.example.org Error: too many connections from 192.0.2.1', code: '4.7.0' }],
    [
      'submission',
      {
        status: '421',
        text: '421 4.3.2 The maximum number of concurrent connections has exceeded a limit, closing transmission channel',
        code: '4.3.2',
      },
    ],
    ['submission', { status: '421', text: '421 Too many concurrent SMTP connections; please try again later.' }],
    ['submission', { status: '421', text: '421 4.3.2 Connection rate limit exceeded.', code: '4.3.2' }],
    [
      'submission',
      { status: '554', text: '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', code: '5.7.1' },
    ],
    ['submission', { status: '554', text: '554 mail.example.org Access denied' }],
    ['imap', { status: 'BYE', text: '* BYE Maximum number of connections from user+IP exceeded' }],
    ['imap', { status: 'BYE', text: '* BYE [LIMIT] Try again', code: 'LIMIT' }],
    ['pop3', { status: '-ERR', text: '-ERR too many sessions' }],
  ] as const)('is left open for %s that says %o', (service, greeting) => {
    expect(judge(service, greeting)).toMatchObject([{ state: 'undecided', question: expect.stringContaining('turns this computer away') }]);
  });

  test.each([
    ['* BYE Server shutting down.', 'certain'],
    ['* BYE', 'likely'],
    ['* BYE Disconnected: TLS initialization failed.', undefined],
    ['421 4.3.2 Service not available', undefined],
    ['* OK ready', undefined],
  ])('reads what is said in plain text where encryption was to begin, %s: %s', (plainAnswer, certainty) => {
    const looks = [
      lookAt({ probe: 'tcp/connect', data: { port: 993 } }),
      lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { chain: [], plainAnswer } }),
    ];
    const found = cause.judge(evidenceOf(looks, { configured: [settingOf()] })).filter(({ state }) => state === 'found');
    expect(found).toMatchObject(certainty === undefined ? [] : [{ certainty }]);
  });

  test.each([
    ['421 4.3.2 Service not available', 1],
    ['500 5.5.2 unrecognized command', 0],
    ['502 5.5.1 Error: command not recognized', 0],
  ])('takes no command that is not known for it where encryption was to begin: %s', (plainAnswer, count) => {
    const at = { service: 'submission', port: 587, entrance: 'starttls' } as const;
    const looks = [
      lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
      lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { ...at, chain: [], plainAnswer } }),
    ];
    const configured = [settingOf({ service: 'submission', encryption: 'starttls' })];
    expect(cause.judge(evidenceOf(looks, { configured })).filter(({ state }) => state === 'found')).toHaveLength(count);
  });

  test('takes 421 or a temporary error in answer to the first command for the same, and a refused command for nothing', () => {
    const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: 'one' } as const;
    const answered = (status: string, text: string) => [
      lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
      lookAt({ probe: 'mail/greeting', data: at }),
      lookAt({
        probe: 'mail/capabilities',
        outcome: 'refused',
        data: { ...at, stage: 'plain', capabilities: [], starttlsOffered: false, status, text },
      }),
    ];
    const configured = [settingOf({ service: 'submission', encryption: 'starttls' })];
    expect(cause.judge(evidenceOf(answered('421', 'Service not available'), { configured }))).toMatchObject([
      { state: 'found', certainty: 'certain' },
    ]);
    expect(cause.judge(evidenceOf(answered('451', '4.3.0 Temporary local problem'), { configured }))).toMatchObject([
      { state: 'found', certainty: 'certain' },
    ]);
    expect(cause.judge(evidenceOf(answered('450', '4.7.1 Helo command rejected: Host not found'), { configured }))).toMatchObject([
      { state: 'undecided' },
    ]);
    expect(cause.judge(evidenceOf(answered('550', 'no such client'), { configured })).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test.each([
    ['4.3.0', '4.3.0 Please come back later', 1],
    ['4.7.0', '4.7.0 Come back later', 1],
    ['4.7.0', '4.7.0 TLS not available due to local problem', 0],
    [undefined, 'TLS currently unavailable', 0],
  ])('takes a temporary fault of the mail system in answer to STARTTLS (%s %s) for the same: %i', (code, text, count) => {
    const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: 'one', stage: 'plain' } as const;
    const offered = { ...at, capabilities: ['STARTTLS'], starttlsOffered: true };
    const looks = [
      lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
      lookAt({ probe: 'mail/greeting', data: at }),
      lookAt({ probe: 'mail/capabilities', data: offered }),
      lookAt({
        probe: 'mail/starttls',
        outcome: 'refused',
        data: { ...offered, status: '454', text, ...(code === undefined ? {} : { code }) },
      }),
    ];
    const configured = [settingOf({ service: 'submission', encryption: 'starttls' })];
    expect(cause.judge(evidenceOf(looks, { configured })).filter(({ state }) => state === 'found')).toHaveLength(count);
  });

  test('quotes the server', () => {
    const [finding] = judge('imap', { status: 'BYE', text: '* BYE Server shutting down.' });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'mail.example.org says that it is not available now: "* BYE Server shutting down."',
    );
  });

  test('says nothing on a healthy path', () => {
    expect(cause.judge(evidenceOf(soundDialogue(), { configured: [settingOf()] }))).toEqual([]);
  });
});

describe('server/unavailable of an Exchange server', () => {
  const there = lookAt({
    probe: 'discovery',
    outcome: 'refused',
    data: {
      origin: 'autodiscover',
      asked: [{ url: 'https://autodiscover.example.org/autodiscover/autodiscover.xml', outcome: 'ok', status: 401 }],
    },
  });
  const answering = (...statuses: readonly number[]) =>
    lookAt({
      probe: 'web/exchange',
      role: 'path',
      outcome: 'refused',
      data: {
        host: 'autodiscover.example.org',
        endpoints: statuses.map((status) => ({
          kind: 'ews' as const,
          url: 'https://autodiscover.example.org/EWS/Exchange.asmx',
          status,
          methods: [],
        })),
      },
    });

  test('is certain when every address says so', () => {
    const look = answering(503, 502, 503);
    expect(cause.judge(evidenceOf([there, look]))).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [look.id], affects: [{ service: 'exchange', port: 443 }] },
    ]);
  });

  test.each([[[503, 404]], [[500, 500]], [[404, 404]]])('is not found when they answer %o', (statuses) => {
    expect(cause.judge(evidenceOf([there, answering(...statuses)]))).toEqual([]);
  });

  test.each([
    ['450', '4.1.8', true, 1],
    ['450', '4.1.8', false, 0],
    ['550', '5.1.8', true, 0],
  ])('after the sign-in, %s %s to a sender whose domain is there (%s): %i', (status, code, isThere, count) => {
    const data = { service: 'submission', status, code, text: 'Domain of sender address does not resolve', refusedAt: 'MAIL' as const };
    const refused = lookAt({ probe: 'mail/sender', outcome: 'refused', data });
    const looks = [...soundWay(), ...(isThere ? [told({ exchangers: [exchanger()] })] : []), refused];
    const found = cause.judge(evidenceOf(looks)).filter(({ state }) => state === 'found');
    expect(found).toMatchObject(count === 0 ? [] : [{ certainty: 'likely', accountsFor: [refused.id] }]);
  });

  test('in answer to the sign-in, where it has no room for anything', () => {
    const data = {
      service: 'submission',
      port: 465,
      result: 'refused' as const,
      status: '452',
      code: '4.4.5',
      text: 'Insufficient disk space',
    };
    const refused = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data });
    const found = [cause, signInUnavailable].flatMap((one) =>
      one.judge(evidenceOf([refused])).flatMap((finding) => (finding.state === 'found' ? [{ id: one.id, ...finding }] : [])),
    );
    expect(found).toMatchObject([{ id: cause.id, certainty: 'certain', accountsFor: [refused.id] }]);
  });
});
