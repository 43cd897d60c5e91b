import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE } from '../../testing/names.ts';
import { mail, reference, resolver, thisComputer } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './unstable.ts';

const evidence = (looks: readonly Look[]) =>
  evidenceOf([...thisComputer(), resolver('203.0.113.53'), ...looks], { configured: [settingOf()] });
const judge = (looks: readonly Look[]) => cause.judge(evidence(looks));
const times = (count: number, look: () => Look) => Array.from({ length: count }, look);
const quick = () => mail('192.0.2.10', 'ok', { elapsedMs: 20 });
const late = () => mail('192.0.2.10', 'ok', { elapsedMs: 1025, tries: 2 });
const far = (elapsedMs = 20) => reference('1.1.1.1', 'ok', { elapsedMs });

describe('network/unstable', () => {
  test("is this network's when unrelated servers are late by whole retransmissions", () => {
    const [finding, ...more] = judge([...times(6, quick), ...times(2, late), ...times(6, () => far()), ...times(2, () => far(1030))]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'sometimes',
      standsAlone: true,
      detail: { where: 'here', lost: 4, of: 16 },
    });
  });

  test("is that server's when an unrelated one is steady", () => {
    const [finding] = judge([...times(6, quick), ...times(3, late), ...times(8, () => far())]);
    expect(finding).toMatchObject({ state: 'found', detail: { where: 'there', host: 'mail.example.org' } });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidence([])).fix.who).toBe('provider');
  });

  test('two addresses of one host are one server', () => {
    const six = (elapsedMs: number) => mail('2001:db8:a::25', 'ok', { elapsedMs });
    expect(
      judge([...times(5, quick), ...times(2, late), ...times(5, () => six(20)), ...times(2, () => six(1100)), ...times(8, () => far())]),
    ).toMatchObject([{ detail: { where: 'there' } }]);
  });

  test('accounts for silence on the path', () => {
    const silent = mail('192.0.2.10', 'silent', { port: 465 });
    expect(judge([silent, ...times(5, quick), ...times(2, late), ...times(8, () => far()), ...times(2, () => far(1030))])).toMatchObject([
      { accountsFor: [silent.id] },
    ]);
  });

  test.each([
    ['nothing else answers', []],
    ['an unrelated server lost one of as many', [...times(8, () => far()), far(1030)]],
  ])('cannot tell where when %s', (_, others) => {
    const [finding] = judge([...times(5, quick), ...times(4, late), ...others]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely', standsAlone: true, detail: { where: 'unsure' } });
    expect.assert(finding?.state === 'found');
    expect(finding.affects.length).toBeGreaterThan(0);
    const { summary, fix } = cause.words(finding, evidence([]));
    expect(summary).toMatch(/mail\.example\.org.*could not be told/);
    expect(fix.steps[0]).toMatch(/another network/);
  });

  test.each([
    [
      'a server that has had enough of our tries',
      [
        ...times(6, quick),
        ...times(3, () => ({ ...mail('192.0.2.10', 'refused'), startedAt: '2026-11-21T10:00:05.000Z' })),
        ...times(6, () => far()),
      ],
    ],
    ['two late connections where nothing failed', [...times(8, quick), ...times(2, late), ...times(8, () => far())]],
    ['one late connection', [...times(8, quick), late(), ...times(8, () => far())]],
    ['a port that always fails', [...times(5, () => mail('192.0.2.10', 'silent')), ...times(8, () => far())]],
    ['a way that is slow throughout', [...times(5, late), ...times(5, () => far(1100))]],
    ['a little unsteadiness with nothing to compare it with', [...times(6, quick), ...times(3, late)]],
    ['a steady way', [...times(5, quick), ...times(8, () => far())]],
  ])('is not found for %s', (_, looks) => {
    expect(judge(looks)).toEqual([]);
  });

  test('asks for repeats only once something sticks out', () => {
    const repeats = (looks: readonly Look[]) => (cause.asks?.(evidence(looks)) ?? []).filter(({ probe }) => probe.id === 'tcp/connect');
    expect(repeats([quick(), far()])).toEqual([]);
    const asked = repeats([quick(), late(), far()]);
    expect(new Set(asked.map(({ input }) => (input as { address: string }).address))).toEqual(new Set(['192.0.2.10', '1.1.1.1']));
    expect(asked.every(({ attempt }) => attempt >= 2 && attempt <= 10)).toBe(true);
  });

  test('asks for repeats where most first tries get lost, and compares with a server of the other family', () => {
    const limping = [
      mail('192.0.2.10', 'ok', { elapsedMs: 1003, tries: 2 }),
      mail('192.0.2.10', 'ok', { port: 465, elapsedMs: 1005, tries: 2 }),
      mail('2001:db8:a::25', 'ok', { elapsedMs: 703, tries: 2 }),
      far(703),
      reference('2606:4700:4700::1111', 'ok', { elapsedMs: 3 }),
    ];
    const asked = (looks: readonly Look[]) =>
      new Set(
        (cause.asks?.(evidence(looks)) ?? [])
          .filter(({ probe }) => probe.id === 'tcp/connect')
          .map(({ input }) => (input as { address: string }).address),
      );
    expect(asked(limping)).toEqual(new Set(['192.0.2.10', '1.1.1.1']));
    expect(asked(limping.filter(({ data }) => data.address !== '1.1.1.1'))).toEqual(new Set(['192.0.2.10', '2606:4700:4700::1111']));
  });

  test('asks for repeats, too, when this computer had to send much again', () => {
    const counted = (resent: number) => [
      lookAt({ probe: 'link/segments', data: { sent: 1000, resent: 50 } }),
      lookAt({ probe: 'link/segments', data: { sent: 1100, resent: 50 + resent } }),
    ];
    const places = (looks: readonly Look[]) =>
      new Set(
        (cause.asks?.(evidence(looks)) ?? []).flatMap(({ input }) =>
          'address' in (input as object) ? [(input as { address: string }).address] : [],
        ),
      );
    expect(places([quick(), far(), ...counted(3)])).toEqual(new Set());
    expect(places([quick(), far(), ...counted(4)])).toEqual(new Set(['192.0.2.10', '1.1.1.1']));
    const refused = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused' } });
    expect(places([quick(), far(), ...counted(4), refused])).toEqual(new Set());
  });

  test('cites what was sent again', () => {
    const counted = [
      lookAt({ probe: 'link/segments', data: { sent: 1000, resent: 0 } }),
      lookAt({ probe: 'link/segments', data: { sent: 1200, resent: 17 } }),
    ];
    const [finding] = judge([...counted, ...times(6, quick), ...times(3, late), ...times(8, () => far())]);
    expect.assert(finding?.state === 'found');
    expect(finding.evidence.at(-1)?.says).toBe('Meanwhile this computer sent 17 TCP segments again, beside 200 in all.');
  });

  test('counts losses at all ports and addresses of the server', () => {
    const six = (elapsedMs: number) => mail('2001:db8:a::25', 'ok', { elapsedMs });
    const [finding] = judge([...times(6, quick), ...times(2, late), six(20), six(1700), ...times(8, () => far())]);
    expect(finding).toMatchObject({ certainty: 'likely', detail: { lost: 3, of: 10 } });
  });

  test("accounts for silence at the server's other address, unless nothing there can be connected to", () => {
    const six = (outcome: Look['outcome']) => mail('2001:db8:a::25', outcome);
    const mute = lookAt({
      probe: 'tls/handshake',
      outcome: 'silent',
      data: { host: 'mail.example.org', address: '2001:db8:a::25', port: 993 },
    });
    const there = [...times(6, quick), ...times(3, late), ...times(8, () => far())];
    expect(judge([...there, six('ok'), mute])).toMatchObject([{ accountsFor: [mute.id] }]);
    expect(judge([...there, six('silent')])).toMatchObject([{ accountsFor: [] }]);
  });
});

describe('network/unstable, of one DNS server', () => {
  const repeats = (server: string, lost: number) =>
    Array.from({ length: 12 }, (_, index) => ({
      ...control(server, index < lost ? 'silent' : 'ok', { sample: 20 + index }),
      role: 'control' as const,
    }));
  const configured = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
  const judged = (looks: readonly Look[]) =>
    cause.judge(evidenceOf([...thisComputer(), configured, ...looks], { configured: [settingOf()] }));

  test('is a warning while every question found its answer in the end', () => {
    expect(judged([control(ONE), ...repeats(ONE, 6), ...repeats(REFERENCE, 0)])).toMatchObject([
      { state: 'found', certainty: 'certain', impact: 'none', accountsFor: [], subject: { kind: 'resolver', address: ONE } },
    ]);
  });

  test('explains the question that found none', () => {
    const unheard = control(ONE, 'silent');
    expect(judged([unheard, ...repeats(ONE, 6)])).toMatchObject([{ impact: 'sometimes', certainty: 'likely', accountsFor: [unheard.id] }]);
  });

  test('is not found for a few lost ones', () => {
    expect(judged([control(ONE), ...repeats(ONE, 2)])).toEqual([]);
  });
});
