import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look, Outcome } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './protocol-filtered.ts';

const submission = settingOf({ service: 'submission', encryption: 'starttls' });
const imap = settingOf();
const publishes = published([submission, imap]);

interface Said {
  readonly greeting?: string;
  readonly keywords?: readonly string[];
  readonly offered?: boolean;
  /** the server's word after STARTTLS, which is asked for even where it is not offered */
  readonly starttls?: { readonly status: string; readonly text?: string };
  readonly broken?: Outcome;
  readonly attempt?: number;
}

/** A dialogue on 587 that ends at the offer of encryption, or breaks after the greeting. */
function dialogue({
  greeting = '220 mail.example.org ESMTP',
  keywords = ['PIPELINING'],
  offered = false,
  starttls,
  broken,
  attempt = 1,
}: Said): readonly Look[] {
  const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: `587 ${attempt}` } as const;
  const plain = { ...at, stage: 'plain' as const, capabilities: [...keywords], starttlsOffered: offered };
  return [
    lookAt({ probe: 'tcp/connect', attempt, data: { port: 587 } }),
    lookAt({ probe: 'mail/greeting', attempt, data: { ...at, text: greeting } }),
    lookAt({ probe: 'mail/capabilities', attempt, outcome: broken ?? 'ok', data: plain }),
    ...(broken
      ? []
      : [
          lookAt({
            probe: 'mail/starttls',
            attempt,
            outcome: 'refused',
            because: 'the server does not offer STARTTLS',
            data: { ...plain, ...starttls },
          }),
        ]),
  ];
}

function handshake(outcome: Outcome, attempt = 1): readonly Look[] {
  return [
    lookAt({ probe: 'tcp/connect', attempt, data: { port: 993 } }),
    lookAt({
      probe: 'tls/handshake',
      attempt,
      outcome,
      data: { port: 993, protocol: undefined, nameMatches: undefined, dialogue: `993 ${attempt}` },
    }),
  ];
}

function judge(looks: readonly Look[], configured = [submission]) {
  return cause.judge(evidenceOf(looks, { configured }));
}

function found(looks: readonly Look[], configured?: (typeof imap)[]) {
  return judge(looks, configured).filter(({ state }) => state === 'found');
}

describe('firewall/protocol-filtered', () => {
  test.each([
    ['handshake_failure', 1],
    ['protocol_version', 0],
    ['certificate_required', 0],
  ])('is likely where one entrance answers every offer with %s and another one encrypts: %i', (alert, count) => {
    const refused = (hello: 'default' | 'broad', role: 'path' | 'control') =>
      lookAt({
        probe: 'tls/handshake',
        outcome: 'refused',
        role,
        data: {
          hello,
          chain: [],
          protocol: undefined,
          cipher: undefined,
          nameMatches: undefined,
          alert,
          alertFrom: 'them',
          dialogue: '993',
        },
      });
    const looks = [publishes, lookAt({ probe: 'tcp/connect' }), refused('default', 'path'), refused('broad', 'control')];
    const other = soundDialogue({ port: 143, encryption: 'starttls', role: 'control' });
    const judged = cause.judge(evidenceOf([...looks, ...other], { configured: [imap] }));
    expect(judged.filter(({ state }) => state === 'found')).toHaveLength(count);
  });

  test('is likely when nothing is said and an unrelated host takes mail connections at the same port as well', () => {
    const at = { service: 'submission', port: 587, encryption: 'starttls' } as const;
    const silent = lookAt({
      probe: 'mail/greeting',
      outcome: 'silent',
      data: { ...at, text: '', status: undefined, recognised: undefined },
    });
    const path = [publishes, lookAt({ probe: 'tcp/connect', data: { port: 587 } }), silent];
    const stranger = lookAt({
      probe: 'tcp/connect',
      role: 'control',
      data: { address: '1.1.1.1', host: '1.1.1.1', port: 587, purpose: 'unrelated' },
    });
    const judged = (looks: readonly Look[]) =>
      cause.judge(evidenceOf(looks, { configured: [submission] })).filter(({ state }) => state === 'found');
    expect(judged([...path, stranger])).toMatchObject([{ certainty: 'likely', accountsFor: [silent.id], detail: { how: 'taken' } }]);
    expect(judged(path)).toEqual([]);
  });

  test('is not found where the other entrance of the service is mute as well, whatever other services do', () => {
    const submits = soundDialogue({ service: 'submission', role: 'control' });
    const mute = lookAt({
      probe: 'mail/greeting',
      outcome: 'silent',
      role: 'control',
      data: { port: 143, encryption: 'starttls', text: '', dialogue: '143' },
    });
    const cut = [...handshake('cut'), ...handshake('cut', 2)];
    expect(found([...cut, ...submits], [imap])).toMatchObject([{ detail: { how: 'handshake' } }]);
    expect(found([...cut, ...submits, mute], [imap])).toEqual([]);
  });

  describe('of STARTTLS that is not offered', () => {
    test('is likely when it is published for the port', () => {
      expect(found([publishes, ...dialogue({})])).toMatchObject([
        { certainty: 'likely', detail: { how: 'stripped' }, affects: [{ service: 'submission', port: 587 }] },
      ]);
    });

    test('is likely when another entrance of the server offers it', () => {
      expect(found([...dialogue({}), ...soundDialogue({ encryption: 'starttls', role: 'control' })])).toMatchObject([
        { certainty: 'likely' },
      ]);
    });

    test('is certain when the server honours it all the same', () => {
      expect(found([...dialogue({ starttls: { status: '220', text: 'go ahead' } })])).toMatchObject([{ certainty: 'certain' }]);
    });

    test('is certain when the dialogue even goes on encrypted after the offer was missing', () => {
      const stripped = dialogue({ starttls: { status: '220', text: 'go ahead' } });
      const goesOn = soundDialogue(submission)
        .slice(4)
        .map((look) => ({ ...look, data: { ...look.data, dialogue: '587 1' } }));
      expect(found([...stripped, ...goesOn])).toMatchObject([{ certainty: 'certain', detail: { how: 'stripped' } }]);
    });

    test.each([
      ['the greeting is masked', { greeting: '220 ****************************************' }],
      ['a keyword is overwritten', { keywords: ['PIPELINING', 'XXXXXXXA'] }],
      [
        'the offer stands and the command is not known',
        { offered: true, starttls: { status: '502', text: '5.5.1 Command not implemented' } },
      ],
    ])('is certain when %s', (_, said) => {
      expect(found([...dialogue(said)])).toMatchObject([{ certainty: 'certain', detail: { how: 'rewritten' } }]);
    });

    test('is ruled out when nobody publishes it and no other entrance offers it: the server has none', () => {
      expect(
        judge(
          [published([settingOf({ service: 'submission', encryption: 'plain' })]), ...dialogue({ starttls: { status: '502' } })],
          [submission],
        ),
      ).toMatchObject([{ state: 'ruled-out' }]);
    });

    test('is not found when the server says that TLS is not available now', () => {
      expect(
        found([publishes, ...dialogue({ offered: true, starttls: { status: '454', text: 'TLS not available due to temporary reason' } })]),
      ).toEqual([]);
    });

    test('a word that merely holds some X is no mark', () => {
      expect(found([...dialogue({ keywords: ['X-EXPS', 'XCLIENT NAME', 'XX'] })])).toEqual([]);
    });
  });

  describe('of a dialogue that is cut after the greeting', () => {
    test('is likely when the same dialogue inside encryption goes well', () => {
      expect(found([...dialogue({ broken: 'cut' }), ...soundDialogue({ service: 'submission', role: 'control' })])).toMatchObject([
        { certainty: 'likely', detail: { how: 'cut' } },
      ]);
    });

    test('is likely when it is cut every time, open when only once', () => {
      expect(found([...dialogue({ broken: 'cut' }), ...dialogue({ broken: 'cut', attempt: 2 })])).toMatchObject([{ certainty: 'likely' }]);
      expect(judge([...dialogue({ broken: 'cut' })])).toMatchObject([{ state: 'undecided' }]);
    });

    test("gives way to the client's name when another name passes", () => {
      const otherName = soundDialogue({ ...submission, role: 'control' }).map((look) => ({
        ...look,
        data: { ...look.data, clientName: 'workstation.example.com' },
      }));
      expect(found([...dialogue({ broken: 'cut' }), ...otherName])).toEqual([]);
    });
  });

  describe('of encryption from the start', () => {
    test.each(['cut', 'silent'] as const)('that is %s is likely filtered when the service encrypts at its other entrance', (outcome) => {
      expect(found([...handshake(outcome), ...soundDialogue({ encryption: 'starttls', role: 'control' })], [imap])).toMatchObject([
        { certainty: 'likely', detail: { how: 'handshake' } },
      ]);
    });

    test('that meets with silence is no sign when only other services work', () => {
      expect(found([...handshake('silent'), ...soundDialogue({ service: 'submission' })], [imap])).toEqual([]);
    });

    test("an alert is the server's own word", () => {
      expect(found([...handshake('refused'), ...soundDialogue({ encryption: 'starttls', role: 'control' })], [imap])).toEqual([]);
    });
  });

  test('says nothing on a healthy path and asks for nothing', () => {
    const evidence = evidenceOf([publishes, ...soundDialogue(submission)], { configured: [submission] });
    expect(cause.judge(evidence)).toEqual([]);
    expect(cause.asks?.(evidence)).toEqual([]);
  });

  test('tells what is done to the dialogue', () => {
    const [finding] = found([publishes, ...dialogue({})]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'Something on the way to mail.example.org takes out the offer of encryption (STARTTLS) on port 587.',
    );
  });

  test('is not found where the server hangs up on who says nothing at all, or greets who comes as a load balancer does', () => {
    const cut = handshake('cut');
    const other = soundDialogue({ port: 143, encryption: 'starttls', role: 'control' });
    const greeting = (outcome: Outcome, data: Partial<LookData['mail/greeting']>) =>
      lookAt({ probe: 'mail/greeting', role: 'control', outcome, data: { port: 993, waitedMs: 20, text: '', dialogue: 'aside', ...data } });
    expect(found([...cut, ...other], [imap])).toHaveLength(1);
    expect(found([...cut, ...other, greeting('silent', { encryption: 'plain' })], [imap])).toHaveLength(1);
    expect(found([...cut, ...other, greeting('cut', { encryption: 'plain' })], [imap])).toEqual([]);
    expect(found([...cut, ...other, greeting('ok', { encryption: 'tls', encrypted: true, announced: true })], [imap])).toEqual([]);
  });

  test('is likely where the encryption is cut for the name in it, at every entrance', () => {
    const cut = handshake('cut');
    const other = lookAt({
      probe: 'tls/handshake',
      role: 'control',
      outcome: 'cut',
      data: { port: 143, entrance: 'starttls', protocol: undefined },
    });
    const nameless = (outcome: Outcome) =>
      lookAt({
        probe: 'tls/handshake',
        role: 'control',
        outcome,
        data: { port: 993, hello: 'no-server-name', ...(outcome === 'ok' ? { cipher: 'TLS_AES_128_GCM_SHA256' } : {}) },
      });
    expect(found([...cut, other, nameless('ok')], [imap])).toMatchObject([{ certainty: 'likely', accountsFor: [cut[1]?.id] }]);
    expect(found([...cut, other, nameless('cut')], [imap])).toEqual([]);
  });
});

describe('a dialogue that is cut inside encryption', () => {
  const inside = (attempt: number): readonly Look[] => {
    const at = { service: 'submission', port: 587, encryption: 'starttls', dialogue: `587 inside ${attempt}` } as const;
    return [
      lookAt({ probe: 'tcp/connect', attempt, data: { port: 587 } }),
      lookAt({ probe: 'mail/greeting', attempt, data: at }),
      lookAt({ probe: 'mail/capabilities', attempt, outcome: 'cut', data: { ...at, stage: 'encrypted' } }),
    ];
  };
  const other = lookAt({
    probe: 'mail/greeting',
    role: 'control',
    outcome: 'cut',
    data: { service: 'submission', port: 465, encryption: 'tls', encrypted: true, text: '', dialogue: '465' },
  });
  const found = (looks: readonly Look[]) =>
    cause.judge(evidenceOf(looks, { configured: [submission] })).filter(({ state }) => state === 'found').length;

  test('is the doing of the server where its other entrance breaks off at the same point, and may be a filter where it does not', () => {
    const twice = [...inside(1), ...inside(2)];
    expect(found(twice)).toBe(1);
    expect(found([...twice, other])).toBe(0);
  });
});
