import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { describe, expect, test } from 'vitest';
import { UNUSED_PORT } from '../../facts/ports.ts';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import { elsewhere } from '../../testing/exchangers.ts';
import cause from './port-blocked.ts';

const imap = settingOf({ service: 'imap' });
const submission = settingOf({ service: 'submission' });
const publishes = published([
  imap,
  { service: 'imap', encryption: 'starttls' },
  submission,
  { service: 'submission', encryption: 'starttls' },
]);
const reference = connect('1.1.1.1', 443, 'ok', { purpose: 'reference' });

function connect(address: string, port: number, outcome: 'ok' | 'silent' | 'refused', data: Partial<TcpConnect> = {}): Look<TcpConnect> {
  const error = outcome === 'silent' ? 'ETIMEDOUT' : outcome === 'refused' ? 'ECONNREFUSED' : undefined;
  const isMail = data.purpose === undefined;
  const host = address.startsWith('192.0.2.1') ? 'mail.example.org' : address;
  return lookAt({
    probe: 'tcp/connect',
    outcome,
    role: isMail ? 'path' : 'control',
    data: { host, address, family: address.includes(':') ? 6 : 4, port, error, ...data },
  });
}

const here = '192.0.2.10';

function judge(looks: readonly Look[], configured = [imap, submission]) {
  return cause.judge(evidenceOf([publishes, ...looks], { configured }));
}

function found(looks: readonly Look[], configured = [imap, submission]) {
  return judge(looks, configured).flatMap((finding) => (finding.state === 'found' ? [finding] : []));
}

describe('firewall/port-blocked', () => {
  test('is found in one family alone, as long as its address answers at another port', () => {
    const six = '2001:db8:a::25';
    const host = { host: 'mail.example.org' };
    const lost = connect(six, 993, 'silent', host);
    const looks = [reference, connect('2606:4700:4700::1111', 443, 'ok', { purpose: 'reference' }), connect(here, 993, 'ok'), lost];
    expect(found([...looks, connect(six, 465, 'ok', host)])).toMatchObject([{ accountsFor: [lost.id] }]);
    expect(found(looks)).toEqual([]);
  });

  test('is likely, and near, when unrelated servers refuse everything as well while names are answered', () => {
    const name = lookAt({ probe: 'dns/query', data: { server: '9.9.9.9', serverRole: 'reference', name: 'mail.example.org' } });
    const refused = [here, '1.1.1.1', '9.9.9.9'].map((address) =>
      connect(address, address === here ? 993 : 443, 'refused', address === here ? {} : { purpose: 'reference' }),
    );
    expect(found([...refused, name])).toMatchObject([
      { certainty: 'likely', accountsFor: [refused[0]?.id], detail: { everything: true, site: 'near' } },
    ]);
    expect(found(refused)).toEqual([]);
    expect(found([...refused, name, connect('203.0.113.9', 443, 'ok', { purpose: 'reference' })])).toEqual([]);
  });

  test('is likely when one port is silent and another of the same host answers', () => {
    const [finding, ...more] = found([connect(here, 993, 'silent'), ...soundDialogue({ service: 'submission' }), reference]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      certainty: 'likely',
      impact: 'blocks',
      affects: [{ service: 'imap', port: 993 }],
      detail: { ports: [993], site: 'unknown' },
    });
  });

  test('is certain, and near, when the port fails at an unrelated host that answers on another port', () => {
    const [finding] = found([
      connect(here, 993, 'silent'),
      connect('1.1.1.1', 993, 'silent', { purpose: 'unrelated' }),
      connect('1.1.1.1', UNUSED_PORT, 'refused', { purpose: 'closed' }),
      reference,
    ]);
    expect(finding).toMatchObject({ certainty: 'certain', detail: { site: 'near' } });
  });

  test('takes silence at an unrelated host that is silent on unused ports, too, for no sign', () => {
    const looks = [
      connect(here, 993, 'silent'),
      connect('1.1.1.1', 993, 'silent', { purpose: 'unrelated' }),
      connect('1.1.1.1', UNUSED_PORT, 'silent', { purpose: 'closed' }),
      reference,
    ];
    expect(judge(looks)).toMatchObject([{ state: 'undecided' }]);
  });

  test('a refusal at an unrelated host has passed the firewall: the block is not near', () => {
    const looks = [
      connect(here, 993, 'silent'),
      connect('1.1.1.1', 993, 'refused', { purpose: 'unrelated' }),
      ...soundDialogue({ service: 'submission' }),
      reference,
    ];
    expect(found(looks)[0]).toMatchObject({ certainty: 'likely', detail: { site: 'towards-server' } });
  });

  test.each([
    ['a router forbids the port', { answer: 'icmp-prohibited', error: 'EACCES' }],
    ['a filter sends "port unreachable"', { answer: 'icmp-port', error: 'ECONNREFUSED' }],
    ['a router says "host unreachable" for this port alone', { answer: 'unknown', error: 'EHOSTUNREACH' }],
  ] as const)('is certain when %s and another port of the host answers', (_, data) => {
    expect(found([connect(here, 993, 'refused', data), ...soundDialogue({ service: 'submission' }), reference])[0]).toMatchObject({
      certainty: 'certain',
    });
  });

  test('is merely possible behind a portal, which lets nothing pass before the sign-in there', () => {
    const page = lookAt({
      probe: 'web/fetch',
      outcome: 'foreign',
      data: { status: 302, location: 'http://login.hotel.test/', asExpected: false },
    });
    const looks = [connect(here, 993, 'silent'), ...soundDialogue({ service: 'submission' }), reference];
    expect(found([...looks, page])[0]).toMatchObject({ certainty: 'possible' });
  });

  test('is likely at most while it is open whether the packets leave this computer', () => {
    const prohibited = [
      connect(here, 993, 'refused', { answer: 'icmp-prohibited', error: 'EACCES' }),
      ...soundDialogue({ service: 'submission' }),
      reference,
    ];
    const unreadable = lookAt({ probe: 'link/firewall', outcome: 'unlooked', data: { readable: false } });
    const left = lookAt({
      probe: 'link/firewall',
      data: { readable: false, trials: [{ address: here, port: 993, transport: 'tcp', result: 'left', tries: 2 }] },
    });
    expect(found([...prohibited, unreadable])[0]).toMatchObject({ certainty: 'likely' });
    expect(found([...prohibited, unreadable, left])[0]).toMatchObject({ certainty: 'certain' });
  });

  test('one firewall that stops all mail ports is one finding with several places', () => {
    const findings = found([
      connect(here, 993, 'silent'),
      connect(here, 465, 'silent'),
      connect(here, 443, 'ok', { purpose: 'sibling' }),
      reference,
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.affects.map(({ port }) => port)).toEqual([993, 465]);
    expect(findings[0]?.accountsFor).toHaveLength(2);
  });

  test('covers services on different hosts', () => {
    const elsewhere = settingOf({ service: 'submission', host: 'smtp.example.org' });
    const looks = [
      connect(here, 993, 'silent'),
      connect('198.51.100.25', 465, 'silent', { host: 'smtp.example.org' }),
      ...[993, 465].map((port) => connect('1.1.1.1', port, 'silent', { purpose: 'unrelated' })),
      connect('1.1.1.1', UNUSED_PORT, 'refused', { purpose: 'closed' }),
      reference,
    ];
    const findings = found(looks, [imap, elsewhere]);
    expect(findings).toMatchObject([
      { certainty: 'certain', subject: { kind: 'vantage' }, affects: [{ host: 'mail.example.org' }, { host: 'smtp.example.org' }] },
    ]);
  });

  describe('of a reset', () => {
    const open143 = connect(here, 143, 'ok', { purpose: 'sibling' });

    test('is likely at most when the same service answers on another port', () => {
      expect(found([connect(here, 993, 'refused'), open143, reference])[0]).toMatchObject({ certainty: 'likely' });
    });

    test('is merely possible when only other services answer: the service may have stopped', () => {
      expect(found([connect(here, 993, 'refused'), ...soundDialogue({ service: 'submission' }), reference])[0]).toMatchObject({
        certainty: 'possible',
      });
    });

    test('is certain when the refusal comes sooner than the server can answer', () => {
      const measured = connect(here, 993, 'refused', { elapsedMs: 2, besideMs: 40, answer: 'rst' });
      const looks = [connect(here, 993, 'refused'), { ...measured, role: 'control' as const }, connect(here, 465, 'ok'), reference];
      expect(found(looks)[0]).toMatchObject({ certainty: 'certain', detail: { site: 'near' } });
    });

    test('times too short to tell say nothing', () => {
      const looks = [connect(here, 993, 'refused', { elapsedMs: 0.2, besideMs: 9 }), connect(here, 465, 'ok'), reference];
      expect(found(looks)[0]).toMatchObject({ certainty: 'possible' });
    });

    test('is likely when a host that surely takes mail refuses as well, and possible when that lets itself be heard', () => {
      const looks = [connect(here, 993, 'refused'), connect(here, 465, 'refused'), reference];
      const settings = [settingOf(), settingOf({ service: 'submission', port: 465 })];
      const judged = (more: readonly Look[]) =>
        cause.judge(evidenceOf([...looks, ...more], { configured: settings })).filter(({ state }) => state === 'found');
      expect(judged([elsewhere('refused')])).toMatchObject([{ certainty: 'likely' }]);
      expect(judged([elsewhere('open')])).toEqual([]);
      expect(judged([])).toEqual([]);
    });

    test('is likely when the same port is stopped in the other family', () => {
      const six = connect('2001:db8:a::25', 993, 'refused', { family: 6, host: 'mail.example.org' });
      const four = connect(here, 993, 'silent');
      expect(found([four, connect(here, 465, 'ok'), six, reference])).toMatchObject([{ accountsFor: [four.id, six.id] }]);
    });

    test('is likely when several hosts refuse every mail port at once', () => {
      const elsewhere = settingOf({ service: 'submission', host: 'smtp.example.org' });
      const looks = [connect(here, 993, 'refused'), connect('198.51.100.25', 465, 'refused', { host: 'smtp.example.org' }), reference];
      expect(found(looks, [imap, elsewhere])[0]).toMatchObject({ certainty: 'likely', affects: [{ port: 993 }, { port: 465 }] });
    });
  });

  test.each<[string, readonly Look[], readonly ReturnType<typeof settingOf>[]]>([
    ['everything works', [...soundDialogue(), ...soundDialogue({ service: 'submission' }), reference], [imap, submission]],
    [
      'nothing in the family answers: the network is at fault',
      [connect(here, 993, 'silent'), connect('1.1.1.1', 443, 'silent', { purpose: 'reference' })],
      [imap],
    ],
    [
      'this computer itself stops the connection',
      [connect(here, 993, 'refused', { answer: 'local', error: 'EPERM' }), ...soundDialogue({ service: 'submission' })],
      [imap],
    ],
    [
      'a local rule that could be read stops the port',
      [
        connect(here, 993, 'silent'),
        lookAt({
          probe: 'link/firewall',
          data: { blocking: [{ rule: 'tcp dport 993 drop', ports: [993], addresses: [], transport: 'tcp' }] },
        }),
        ...soundDialogue({ service: 'submission' }),
      ],
      [imap],
    ],
    ['only the IPv6 address fails', [connect('2001:db8::10', 993, 'silent', { host: 'mail.example.org' }), ...soundDialogue()], [imap]],
    [
      'identical looks disagree',
      [connect(here, 993, 'silent'), connect(here, 993, 'ok'), ...soundDialogue({ service: 'submission' })],
      [imap],
    ],
    [
      'the configured port is not published and the published one works',
      [connect(here, 9993, 'silent'), ...soundDialogue(), reference],
      [settingOf({ port: 9993 })],
    ],
  ])('is not found when %s', (_, looks, configured) => {
    expect(found(looks, [...configured])).toEqual([]);
  });

  test('stays silent on a healthy path', () => {
    expect(judge([...soundDialogue(), ...soundDialogue({ service: 'submission' })])).toEqual([]);
    expect(cause.asks?.(evidenceOf([publishes, ...soundDialogue(), reference], { configured: [imap] }))).toEqual([]);
  });

  test('asks for another port, an unused port and the same port elsewhere', () => {
    const asks = cause.asks?.(evidenceOf([publishes, connect(here, 993, 'silent'), reference], { configured: [imap] })) ?? [];
    const wanted = asks.map(({ input }) => input as { address: string; port: number; purpose: string });
    expect(wanted).toContainEqual(expect.objectContaining({ address: here, port: 443, purpose: 'sibling' }));
    expect(wanted).toContainEqual(expect.objectContaining({ address: here, port: UNUSED_PORT, purpose: 'closed' }));
    expect(wanted).toContainEqual(expect.objectContaining({ address: '1.1.1.1', port: 993, purpose: 'unrelated' }));
    expect(wanted.every(({ address }) => !address.includes(':'))).toBe(true);
    expect(asks.every(({ role }) => role === 'control')).toBe(true);
  });

  test('tells whom to turn to', () => {
    const [finding] = found([connect(here, 993, 'silent'), ...soundDialogue({ service: 'submission' }), reference]);
    if (!finding) throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toMatchInlineSnapshot(
      `"A firewall on the way stops connections to port 993 of mail.example.org without an answer, while other connections pass."`,
    );
    expect(fix.who).toBe('network');
  });
});
