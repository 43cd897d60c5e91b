import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './protocol-error.ts';

const starttls = settingOf({ service: 'submission', encryption: 'starttls' });
const plainAt = { service: 'submission', port: 587, encryption: 'starttls', dialogue: 'plain' } as const;
const tlsAt = { service: 'imap', port: 993, encryption: 'tls', dialogue: 'tls' } as const;

function greeted(outcome: Outcome, text: string, recognised = 'unknown'): readonly Look[] {
  return [
    lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
    lookAt({ probe: 'mail/greeting', outcome, data: { ...plainAt, text, recognised, status: undefined } }),
  ];
}

function answered(outcome: Outcome, data: { status?: string; text?: string } = {}): readonly Look[] {
  return [
    lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
    lookAt({ probe: 'mail/greeting', data: plainAt }),
    lookAt({
      probe: 'mail/capabilities',
      outcome,
      data: { ...plainAt, stage: 'plain', capabilities: [], starttlsOffered: false, ...data },
    }),
  ];
}

function inside(trusted: 'ok' | 'denied', outcome: Outcome, at: 'greeting' | 'capabilities'): readonly Look[] {
  const handshake = lookAt({ probe: 'tls/handshake', outcome: trusted, data: tlsAt });
  const greeting = lookAt({
    probe: 'mail/greeting',
    outcome: at === 'greeting' ? outcome : 'ok',
    data: { ...tlsAt, text: at === 'greeting' ? 'hello' : '* OK', recognised: at === 'greeting' ? 'unknown' : 'imap' },
  });
  const capabilities =
    at === 'capabilities'
      ? [lookAt({ probe: 'mail/capabilities', outcome, data: { ...tlsAt, stage: 'encrypted', capabilities: [] } })]
      : [];
  return [lookAt({ probe: 'tcp/connect', data: { port: 993 } }), handshake, greeting, ...capabilities];
}

function found(looks: readonly Look[], configured = [starttls]) {
  return cause.judge(evidenceOf(looks, { configured })).filter(({ state }) => state === 'found');
}

describe('server/protocol-error', () => {
  test.each<[string, readonly Look[], readonly (typeof starttls)[], object]>([
    ['the greeting is damaged', greeted('malformed', '22O ready'), [starttls], { certainty: 'certain', detail: { how: 'broken' } }],
    ['bytes of no known protocol come', greeted('foreign', 'xyzzy'), [starttls], { certainty: 'certain', detail: { how: 'broken' } }],
    ['the answer to the first command is damaged', answered('malformed', { text: 'what?' }), [starttls], { certainty: 'certain' }],
    [
      'the first command is not known',
      answered('refused', { status: '502', text: 'unknown' }),
      [starttls],
      { certainty: 'likely', detail: { how: 'unknown-command' } },
    ],
    [
      'bytes inside the verified channel are none of the protocol',
      inside('ok', 'malformed', 'greeting'),
      [settingOf()],
      { certainty: 'certain' },
    ],
    [
      'the server hangs up inside the channel after its greeting',
      inside('ok', 'cut', 'capabilities'),
      [settingOf()],
      { certainty: 'likely', detail: { how: 'closed' } },
    ],
  ])('is found when %s', (_, looks, configured, expected) => {
    expect(found(looks, [...configured])).toMatchObject([expected]);
  });

  test('is likely only when the service is sound inside encryption: somebody on the way may have written it', () => {
    const inTls = soundDialogue({ service: 'submission', role: 'control' });
    expect(found([...greeted('malformed', '22O ready'), ...inTls])).toMatchObject([{ certainty: 'likely' }]);
  });

  test.each<[string, readonly Look[]]>([
    ['another protocol answers', greeted('foreign', 'SSH-2.0-x', 'ssh')],
    ['the server turns the client away', answered('refused', { status: '421', text: 'later' })],
    ['the dialogue is cut in the clear', answered('cut')],
    [
      'the greeting is masked as filters do',
      answered('malformed').map((look) =>
        look.probe === 'mail/greeting' ? { ...look, data: { ...look.data, text: '220 ****************' } } : look,
      ),
    ],
    ['all is well', soundDialogue(starttls)],
  ])('is not found when %s', (_, looks) => {
    expect(found(looks)).toEqual([]);
  });

  test('quotes what came', () => {
    const [finding] = found(greeted('malformed', '22O ready'));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'mail.example.org answers with something that is not the mail protocol on port 587: "22O ready"',
    );
  });

  test('is likely where the rules of a sign-in are broken, and name and password are not judged', () => {
    const look = lookAt({
      probe: 'mail/sign-in',
      outcome: 'malformed',
      because: 'the server could not prove that it knows the password',
      data: { result: 'refused', mechanism: 'SCRAM-SHA-256' },
    });
    const [finding] = cause.judge(evidenceOf([...soundDialogue(), look], { configured: [settingOf()] }));
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely', accountsFor: [look.id], detail: { how: 'sign-in' } });
  });
});

describe('server/protocol-error, of a server that answers what nobody said', () => {
  const listened = lookAt({
    probe: 'mail/greeting',
    role: 'control',
    data: { ...plainAt, dialogue: 'listening', unasked: '502 5.5.2 Error' },
  });
  const evidence = evidenceOf([...answered('refused', { status: '502' }), listened], { configured: [starttls] });

  test('is certain, whatever came later', () => {
    const [finding, ...more] = cause.judge(evidence);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', detail: { how: 'unasked', said: '502 5.5.2 Error' } });
  });

  test('names the load balancer to the administrator', () => {
    const [finding] = cause.judge(evidence);
    expect.assert(finding?.state === 'found');
    const { summary, fix } = cause.words(finding, evidence);
    expect(summary).toMatch(/answers a command that this computer never sent on port 587: "502 5\.5\.2 Error"/);
    expect(fix.steps.join(' ')).toContain('PROXY line');
  });

  test('is no bar where some programs get through all the same', () => {
    const sound = soundDialogue({ service: 'submission', port: 587, encryption: 'starttls' });
    const [finding] = cause.judge(evidenceOf([...sound, listened], { configured: [starttls] }));
    expect(finding).toMatchObject({ state: 'found', impact: 'sometimes', standsAlone: true, accountsFor: [] });
  });
});

describe('server/protocol-error, where TLS was to begin', () => {
  const offered = (plainAnswer: string, agreed: boolean): readonly Look[] => [
    lookAt({ probe: 'tcp/connect', data: { port: 587 } }),
    lookAt({ probe: 'mail/greeting', data: plainAt }),
    lookAt({ probe: 'mail/capabilities', data: { ...plainAt, stage: 'plain', capabilities: ['STARTTLS'], starttlsOffered: true } }),
    ...(agreed ? [lookAt({ probe: 'mail/starttls', data: { ...plainAt, stage: 'plain', starttlsOffered: true } })] : []),
    lookAt({
      probe: 'tls/handshake',
      outcome: 'foreign',
      data: { service: 'submission', port: 587, entrance: 'starttls', dialogue: 'plain', chain: [], plainAnswer },
    }),
  ];
  const judged = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [starttls] }));

  test.each([
    ['500 5.5.1 what?\\r\\n500 5.5.1 what?', true, 'plain'],
    ['\\x01\\x00ZZZ\\x00', true, 'broken'],
  ])('%j is the answer to an offer after STARTTLS', (plainAnswer, agreed, how) => {
    expect(judged(offered(plainAnswer, agreed))).toMatchObject([{ state: 'found', detail: { how } }]);
  });

  test('another protocol that is known is another cause', () => {
    expect(judged(offered('SSH-2.0-OpenSSH_9.2', true)).filter(({ state }) => state === 'found')).toEqual([]);
  });
});

describe('server/protocol-error, behind a sign-in', () => {
  test.each([
    ['cut', 'the server closed the connection', 'closed'],
    ['malformed', 'it answers with a line that is no reply', 'broken'],
  ] as const)('is likely where naming the sender ends %s', (outcome, because, how) => {
    const look = lookAt({ probe: 'mail/sender', outcome, because, data: { service: 'submission', port: 465 } });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty: 'likely', accountsFor: [look.id], detail: { how } },
    ]);
  });

  test('is not where the sender is refused in words', () => {
    const look = lookAt({ probe: 'mail/sender', outcome: 'refused', data: { service: 'submission', port: 465, status: '553' } });
    expect(cause.judge(evidenceOf([look])).filter(({ state }) => state === 'found')).toEqual([]);
  });
});
