import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './not-responding.ts';

const starttls = settingOf({ encryption: 'starttls' });
const tls = settingOf();
const mute = { text: '', status: undefined, recognised: undefined } as const;

function connected(setting: typeof tls): Look {
  return lookAt({ probe: 'tcp/connect', data: { port: setting.port } });
}

/** A connection to 143 whose greeting does not come. */
function noGreeting(waitedMs: number, outcome: 'silent' | 'cut' = 'silent', attempt = 1): readonly Look[] {
  return [
    connected(starttls),
    lookAt({
      probe: 'mail/greeting',
      outcome,
      attempt,
      data: { port: 143, encryption: 'starttls', waitedMs, dialogue: `143 ${attempt}`, ...mute },
    }),
  ];
}

/** A connection to 993 whose offer of encryption meets with nothing. */
function noHandshake(outcome: 'silent' | 'cut'): readonly Look[] {
  return [
    connected(tls),
    lookAt({ probe: 'tls/handshake', outcome, durationMs: 8000, data: { protocol: undefined, nameMatches: undefined, dialogue: '993' } }),
  ];
}

function judge(looks: readonly Look[], configured = [starttls]) {
  return cause.judge(evidenceOf([published([tls, starttls]), ...looks], { configured }));
}

function found(looks: readonly Look[], configured?: (typeof tls)[]) {
  return judge(looks, configured).filter(({ state }) => state === 'found');
}

describe('server/not-responding', () => {
  /** Inside 993: the handshake went well, and then a greeting and the list of what is offered, or not. */
  const inside = (attempt: number, greeting: Partial<Look>, capabilities?: Partial<Look>): readonly Look[] => {
    const at = { port: 993, encryption: 'tls', dialogue: `993 ${attempt}` } as const;
    return [
      connected(tls),
      lookAt({ probe: 'tls/handshake', attempt, data: { dialogue: `993 ${attempt}` } }),
      {
        ...lookAt({ probe: 'mail/greeting', attempt, data: { ...at, encrypted: true, ...(greeting.outcome === 'ok' ? {} : mute) } }),
        ...greeting,
      },
      ...(capabilities
        ? [{ ...lookAt({ probe: 'mail/capabilities', attempt, data: { ...at, stage: 'encrypted', text: '' } }), ...capabilities }]
        : []),
    ];
  };

  describe('where TLS begins at once, and the offer of it is cut', () => {
    const sound = soundDialogue({ port: 143, encryption: 'starttls', role: 'control' });
    const listened = (given: Partial<Look>, data = {}) => ({
      ...lookAt({
        probe: 'mail/greeting',
        role: 'control',
        outcome: 'cut',
        data: { port: 993, encryption: 'plain', waitedMs: 20, dialogue: 'listening', ...mute, ...data },
      }),
      ...given,
    });
    const announced = lookAt({
      probe: 'mail/greeting',
      role: 'control',
      data: { port: 993, encryption: 'tls', encrypted: true, announced: true, dialogue: 'announced' },
    });

    test.each<[string, readonly Look[], string | undefined, string | undefined]>([
      ['as it is for who says nothing', [listened({})], 'likely', 'unspoken'],
      ['and who begins as a load balancer does is greeted', [announced], 'certain', 'expects-proxy'],
      ['and who says nothing is let wait', [listened({ outcome: 'silent' })], undefined, undefined],
      ['and so is who says something else after a while', [listened({}, { afterSpeaking: true })], undefined, undefined],
    ])('%s', (_, controls, certainty, how) => {
      const all = found([...noHandshake('cut'), ...sound, ...controls], [tls]);
      expect(all).toMatchObject(how === undefined ? [] : [{ certainty, detail: { how } }]);
    });

    test('leaves a service that encrypts at no entrance to its own fault', () => {
      const other = noHandshake('cut').map((look) => ({
        ...look,
        subject: { ...look.subject, port: 143 },
        data: { ...look.data, port: 143 },
      }));
      expect(found([...noHandshake('cut'), ...other, listened({})], [tls])).not.toMatchObject([{ detail: { how: 'unspoken' } }]);
    });

    test('names the settings for the line of a load balancer', () => {
      const evidence = evidenceOf([published([tls, starttls]), ...noHandshake('cut'), ...sound, announced], { configured: [tls] });
      const [finding] = cause.judge(evidence).filter(({ state }) => state === 'found');
      expect.assert(finding?.state === 'found');
      const { summary, fix } = cause.words(finding, evidence);
      expect(summary).toContain('PROXY protocol');
      expect(fix.steps.join(' ')).toMatch(/haproxy = yes.*smtpd_upstream_proxy_protocol.*hosts_proxy/);
    });

    test('asks as a load balancer does only where a connection is cut', () => {
      const asks = (looks: readonly Look[], configured = [tls]) =>
        (cause.asks?.(evidenceOf([published([tls, starttls]), ...looks], { configured })) ?? []).map(({ probe }) => probe.id);
      expect(asks(noHandshake('cut'))).toContain('mail/announced');
      expect(asks(noHandshake('silent'))).not.toContain('mail/announced');
      expect(asks(noGreeting(8000), [starttls])).not.toContain('mail/announced');
    });
  });

  test('is likely when the server proves its name and hangs up before any greeting, though it works at its other entrance', () => {
    const other = soundDialogue({ port: 143, encryption: 'starttls', role: 'control' });
    const again = [
      connected(tls),
      lookAt({
        probe: 'tls/handshake',
        outcome: 'cut',
        attempt: 2,
        data: { protocol: undefined, nameMatches: undefined, dialogue: '993 2' },
      }),
    ];
    expect(found([...inside(1, { outcome: 'cut' }), ...again, ...other], [tls])).toMatchObject([
      { certainty: 'likely', detail: { how: 'cut' } },
    ]);
    expect(found([...again, ...other], [tls])).toEqual([]);
    const asking = lookAt({
      probe: 'tls/handshake',
      outcome: 'cut',
      role: 'control',
      data: { hello: 'tls1.2', clientCertificateRequested: true, dialogue: undefined },
    });
    expect(found([...inside(1, { outcome: 'cut' }), asking, ...other], [tls])).toEqual([]);
  });

  test.each([
    [6000, 'likely'],
    [2000, 'possible'],
  ] as const)('that greets inside encryption and answers nothing for %i ms is %s', (durationMs, certainty) => {
    const looks = inside(1, { outcome: 'ok' }, { outcome: 'silent', durationMs });
    expect(found(looks, [tls])).toMatchObject([{ certainty, detail: { how: 'hangs' } }]);
  });

  test.each([
    [29_999, 'likely'],
    [30_000, 'certain'],
    [8500, 'likely'],
    [3000, 'possible'],
  ] as const)('after %i ms of silence is %s', (waitedMs, certainty) => {
    expect(found(noGreeting(waitedMs))).toMatchObject([{ certainty, affects: [{ service: 'imap', port: 143 }] }]);
  });

  test('is found when encryption from the start meets with silence and no other entrance speaks', () => {
    const findings = found(noHandshake('silent'), [tls]);
    expect(findings).toMatchObject([{ certainty: 'likely' }]);
    if (findings[0]?.state !== 'found') throw new Error('not found');
    expect(cause.words(findings[0], evidenceOf([])).summary).toBe(
      'mail.example.org takes the connection on port 993 and then says nothing (waited for 8 s).',
    );
  });

  test('is found when the connection is closed before any greeting', () => {
    expect(found([...noGreeting(5, 'cut', 1), ...noGreeting(5, 'cut', 2)])).toMatchObject([
      { certainty: 'likely', detail: { how: 'cut' } },
    ]);
  });

  test('is found when even a mere listener is sent away at the encrypted entrance', () => {
    const listener = lookAt({
      probe: 'mail/greeting',
      outcome: 'cut',
      role: 'control',
      data: { port: 993, encryption: 'plain', dialogue: 'listener', ...mute },
    });
    expect(found(noHandshake('cut'), [tls])).toEqual([]);
    expect(found([...noHandshake('cut'), listener], [tls])).toMatchObject([{ certainty: 'likely' }]);
  });

  test('is found when one entrance closes on the offer of encryption and the other one of the service says nothing', () => {
    const submits = soundDialogue({ service: 'submission', role: 'control' });
    const other = noGreeting(8500).map((look) => ({ ...look, role: 'control' as const }));
    expect(found([...noHandshake('cut'), ...other, ...submits], [tls])).toMatchObject([{ state: 'found', detail: { how: 'cut' } }]);
    expect(found([...noHandshake('cut'), ...submits], [tls])).toEqual([]);
  });

  test('is one finding for all silent entrances of a host', () => {
    expect(found([...noGreeting(8500), ...noHandshake('silent')], [starttls, tls])).toMatchObject([
      { affects: [{ port: 143 }, { port: 993 }] },
    ]);
  });

  test('is doubted when an unrelated host takes connections on that port too', () => {
    const elsewhere = lookAt({ probe: 'tcp/connect', data: { address: '1.1.1.1', host: '1.1.1.1', port: 143, purpose: 'unrelated' } });
    expect(found([...noGreeting(8500), elsewhere])).toMatchObject([{ certainty: 'possible' }]);
  });

  test.each<[string, readonly Look[], readonly (typeof tls)[]]>([
    ['the greeting comes after 6 s', [connected(starttls), ...soundDialogue(starttls)], [starttls]],
    [
      'only encryption is swallowed and the service works elsewhere',
      [...noHandshake('silent'), ...soundDialogue({ ...starttls, role: 'control' })],
      [tls],
    ],
    ['another attempt went well', [...noGreeting(8500), ...soundDialogue(starttls)], [starttls]],
    [
      'bytes came',
      [
        connected(starttls),
        lookAt({ probe: 'mail/greeting', outcome: 'silent', data: { port: 143, encryption: 'starttls', waitedMs: 8500, text: '* O' } }),
      ],
      [starttls],
    ],
    [
      'the place is unpublished and the published one works',
      [
        connected(settingOf({ port: 1143 })),
        lookAt({ probe: 'mail/greeting', outcome: 'silent', data: { port: 1143, encryption: 'starttls', waitedMs: 8500, ...mute } }),
        ...soundDialogue(starttls),
      ],
      [settingOf({ port: 1143, encryption: 'starttls' })],
    ],
  ])('is not found when %s', (_, looks, configured) => {
    expect(found(looks, [...configured])).toEqual([]);
  });

  test('asks for nothing on a healthy path, and for a listener after a cut', () => {
    expect(cause.asks?.(evidenceOf([...soundDialogue()], { configured: [tls] }))).toEqual([]);
    const asks = cause.asks?.(evidenceOf(noHandshake('cut'), { configured: [tls] })) ?? [];
    expect(asks.map(({ input }) => input)).toContainEqual(expect.objectContaining({ encryption: 'plain', port: 993 }));
  });

  test.each([
    ['silent', 8000, true],
    ['silent', 3000, false],
    ['cut', 8000, false],
    ['ok', 8000, false],
  ] as const)('hangs after the sign-in where naming the sender is %s for %i ms: %s', (outcome, durationMs, isFound) => {
    const data = { service: 'submission', host: 'smtp.example.org', port: 465 };
    const look = lookAt({ probe: 'mail/sender', outcome, durationMs, data });
    const [finding] = cause.judge(evidenceOf([look])).filter(({ state }) => state === 'found');
    if (!isFound) return expect(finding).toBeUndefined();
    expect.assert(finding?.state === 'found');
    expect(finding).toMatchObject({ certainty: 'likely', accountsFor: [look.id] });
    expect(cause.words(finding, evidenceOf([])).summary).toContain('when mail is to be handed over (waited for 8 s)');
  });
});
