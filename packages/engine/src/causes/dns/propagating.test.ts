import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, REFERENCE_TWO, says, zoneOf } from '../../testing/names.ts';
import cause from './propagating.ts';

const NAME = 'mail.example.org';
const OLD = '192.0.2.99';
const NEW = '192.0.2.10';
const dead = lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { address: OLD } });
const works = soundDialogue({ address: NEW, role: 'control' });

function evidence(looks: readonly Look[], complete = true) {
  return evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } }), control(ONE), control(REFERENCE), ...looks], {
    configured: [settingOf()],
    complete,
  });
}

function judge(looks: readonly Look[], complete = true) {
  return cause.judge(evidence(looks, complete));
}

/** The resolver's answer, and again a little later. */
function ageing(said: string, first: number, second: number, aa = false) {
  return [
    ...says(ONE, NAME, said, { ttl: first, aa }),
    ...says(ONE, NAME, said, { ttl: second, aa, purpose: 'repeat', sample: 2, role: 'control' }),
  ];
}

const truth = [...says(REFERENCE, NAME, NEW), ...zoneOf(NAME, NEW)];

describe('dns/propagating', () => {
  test('the resolver remembers an old address, which counts down; the new one works', () => {
    const [finding] = judge([...ageing(OLD, 2400, 2398), dead, ...truth, ...works]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'name', name: NAME },
      accountsFor: [dead.id],
      invalidates: [dead.id],
      detail: { leftSeconds: 2398 },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The DNS records of ${NAME} have changed, and ${ONE} still says the old address ${OLD} instead of ${NEW}; this is over in 40 minutes at most.`,
    );
  });

  test('the resolver remembers that the name did not exist', () => {
    const looks = [...ageing('NXDOMAIN', 600, 598), ...truth];
    expect(judge(looks)).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: looks.slice(0, 2).map(({ id }) => id), detail: { leftSeconds: 598 } },
    ]);
  });

  test('a name server of the zone has not got the change yet', () => {
    const zone = [...says(REFERENCE, NAME, NEW), ...zoneOf(NAME, NEW, OLD, { serials: [2026112101, 2026112001] })];
    expect(judge([...says(ONE, NAME, OLD), dead, ...zone, ...works])).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { server: 'ns2.example.org', leftSeconds: 3900 } },
    ]);
  });

  test('is likely where only unrelated resolvers show the new address', () => {
    const looks = [
      ...ageing(OLD, 2400, 2398),
      dead,
      ...says(REFERENCE, NAME, NEW),
      ...says(REFERENCE_TWO, NAME, NEW),
      ...zoneOf(NAME, 'silent', 'silent', { serials: ['none', 'none'] }),
      ...works,
    ];
    expect(judge(looks)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is likely where the resolver still follows an old delegation, for as long as that lives', () => {
    const answers = [{ name: 'example.org', type: 'NS', ttl: 86_400, data: 'ns.old-provider.example' }];
    const old = lookAt({
      probe: 'dns/query',
      role: 'control',
      data: { server: ONE, name: 'example.org', type: 'NS', purpose: 'repeat', answers },
    });
    const looks = [...ageing(OLD, 2400, 2398), dead, ...truth, ...works, old];
    expect(judge(looks)).toMatchObject([{ state: 'found', certainty: 'likely', detail: { leftSeconds: 88_798 } }]);
  });

  test('is ruled out when the resolver speaks from a zone of its own', () => {
    expect(judge([...ageing(OLD, 3600, 3600, true), dead, ...truth, ...works])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is ruled out when the new address fails as well', () => {
    const deadToo = lookAt({ probe: 'tcp/connect', outcome: 'silent', role: 'control', data: { address: NEW } });
    expect(judge([...ageing(OLD, 2400, 2398), dead, ...truth, deadToo])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('mere difference is normal', () => {
    const fine = soundDialogue({ address: OLD });
    expect(judge([...ageing(OLD, 2400, 2398), ...fine, ...truth])).toEqual([]);
  });

  test('servers of one state that give places by turn prove nothing', () => {
    expect(
      judge([...ageing(OLD, 30, 28), dead, ...says(REFERENCE, NAME, '192.0.2.30'), ...zoneOf(NAME, '192.0.2.31', '192.0.2.32')]),
    ).toEqual([]);
  });

  test('an address that the zone still gives is not old', () => {
    expect(judge([...ageing(OLD, 2400, 2398), dead, ...says(REFERENCE, NAME, `${OLD} ${NEW}`), ...zoneOf(NAME, `${OLD} ${NEW}`)])).toEqual(
      [],
    );
  });

  test('is undecided at the end where the second sample is missing, and silent before', () => {
    const looks = [...says(ONE, NAME, OLD, { ttl: 2400 }), dead, ...truth, ...works];
    expect(judge(looks, false)).toEqual([]);
    expect(judge(looks)).toMatchObject([{ state: 'undecided' }]);
  });

  test('asks for a second sample, the zone by the resolver, and a dialogue at the new address, only once answers differ', () => {
    const keys = (looks: readonly Look[]) =>
      (cause.asks?.(evidence(looks, false)) ?? []).map(({ probe, input }) => `${probe.id} ${probe.key(input)}`);
    const differing = keys([...says(ONE, NAME, OLD), dead, ...truth]);
    expect(differing).toContain(`dns/addresses ${ONE}|53|udp|${NAME}|A+AAAA|repeat|rd|2`);
    expect(differing.some((key) => key.startsWith('mail/dialogue') && key.includes(NEW))).toBe(true);
    expect(
      keys([...says(ONE, NAME, NEW), lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { address: NEW } }), ...truth]).filter((key) =>
        key.includes('repeat'),
      ),
    ).toEqual([]);
  });

  test('a server that proved its name is the right one: nothing is asked', () => {
    const expired = lookAt({
      probe: 'tls/handshake',
      outcome: 'denied',
      data: { address: OLD, nameMatches: true, distrust: 'CERT_HAS_EXPIRED' },
    });
    expect(cause.asks?.(evidence([...says(ONE, NAME, OLD), expired]))).toEqual([]);
  });
});
