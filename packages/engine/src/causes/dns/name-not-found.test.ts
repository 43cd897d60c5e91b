import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, REFERENCE_TWO, says, zoneOf } from '../../testing/names.ts';
import noAddress from './no-address.ts';
import cause from './name-not-found.ts';

const NAME = 'mail.example.org';
const ADDRESS = '192.0.2.10';

function evidence(looks: readonly Look[], configured = [settingOf()], complete = true) {
  const resolvers = [ONE];
  return evidenceOf(
    [lookAt({ probe: 'link/resolvers', data: { resolvers } }), ...resolvers.map((server) => control(server)), control(REFERENCE), ...looks],
    { configured, complete },
  );
}

function judge(...given: Parameters<typeof evidence>) {
  return cause.judge(evidence(...given));
}

describe('dns/name-not-found', () => {
  const missing = [...says(ONE, NAME, 'NXDOMAIN'), ...says(REFERENCE, NAME, 'NXDOMAIN'), ...zoneOf(NAME, 'NXDOMAIN')];

  test('the zone’s own servers say so', () => {
    const [finding] = judge(missing);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'name', name: NAME },
      accountsFor: missing.slice(0, 2).map(({ id }) => id),
      affects: [{ service: 'imap', host: NAME, port: 993 }],
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The name ${NAME} does not exist in the DNS; the domain’s own name servers say so.`,
    );
  });

  test('is likely by the word of unrelated resolvers, where the zone’s servers cannot be asked', () => {
    const looks = [
      ...says(ONE, NAME, 'NXDOMAIN'),
      ...says(REFERENCE, NAME, 'NXDOMAIN'),
      ...says(REFERENCE_TWO, NAME, 'NXDOMAIN'),
      ...zoneOf(NAME, 'silent', 'silent', { serials: ['none', 'none'] }),
    ];
    expect(judge(looks)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is likely by the word of the configured resolver alone, where nobody else can be asked; possible if it speaks by itself', () => {
    const mute = [
      ...says(REFERENCE, NAME, 'silent'),
      ...says(REFERENCE_TWO, NAME, 'silent'),
      ...zoneOf(NAME, 'silent', 'silent', { guide: ONE, serials: ['none', 'none'] }),
    ];
    expect(judge([...says(ONE, NAME, 'NXDOMAIN'), ...mute])).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(judge([...says(ONE, NAME, 'NXDOMAIN', { aa: true }), ...mute])).toMatchObject([{ state: 'found', certainty: 'possible' }]);
    expect(judge([...says(ONE, NAME, 'NXDOMAIN'), ...mute], [settingOf()], false)).toEqual([]);
  });

  test('the end of an alias is missing', () => {
    const said = '→ pool.example.org NXDOMAIN';
    const [finding] = judge([...says(ONE, NAME, said), ...says(REFERENCE, NAME, said), ...zoneOf(NAME, said)]);
    expect(finding).toMatchObject({ state: 'found', detail: { target: 'pool.example.org' } });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `${NAME} is an alias of pool.example.org, and that name does not exist in the DNS.`,
    );
  });

  test('the published host itself is missing', () => {
    expect(judge([...missing, published([{}])])).toMatchObject([{ state: 'found' }]);
  });

  test('is a matter of the settings where another host is published', () => {
    expect(judge([...missing, published([{ host: 'imap.example.net' }])])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('a guess is no publication', () => {
    expect(judge([...missing, published([{ host: 'imap.example.org' }], { origin: 'guess', trust: 'guess' })])).toMatchObject([
      { state: 'found' },
    ]);
  });

  test('is ruled out when the zone’s servers know the name', () => {
    expect(judge([...says(ONE, NAME, 'NXDOMAIN'), ...says(REFERENCE, NAME, ADDRESS), ...zoneOf(NAME, ADDRESS)])).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });

  test('is not claimed while the zone’s servers differ, or before they were asked', () => {
    expect(judge([...says(ONE, NAME, 'NXDOMAIN'), ...says(REFERENCE, NAME, ADDRESS), ...zoneOf(NAME, 'NXDOMAIN', ADDRESS)])).toEqual([
      expect.objectContaining({ state: 'ruled-out' }),
    ]);
    expect(
      cause.judge(
        evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } }), control(ONE), ...says(ONE, NAME, 'NXDOMAIN')], {
          configured: [settingOf()],
          complete: false,
        }),
      ),
    ).toEqual([]);
  });

  test('a hosts-file line makes the name nobody’s business', () => {
    const own = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE], overrides: [{ address: ADDRESS, names: [NAME] }] } });
    expect(cause.judge(evidenceOf([own, control(ONE), ...missing], { configured: [settingOf()] }))).toEqual([]);
  });

  test('where nothing is configured or published, the domain of the address may be what is missing', () => {
    const blind = lookAt({ probe: 'discovery', role: 'path', step: 'settings', outcome: 'refused' });
    const domain = [
      ...says(ONE, 'example.org', 'NXDOMAIN', { role: 'control' }),
      ...says(REFERENCE, 'example.org', 'NXDOMAIN'),
      ...zoneOf('example.org', 'NXDOMAIN'),
    ];
    const [finding] = judge([blind, ...domain], []);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [blind.id], detail: { isDomain: true } });
    expect(cause.asks?.(evidence([blind], []))?.map(({ input }) => input)).toContainEqual({
      server: ONE,
      serverRole: 'resolver',
      name: 'example.org',
      purpose: 'name',
      timeoutMs: 1500,
    });
  });

  test('a domain without an address of its own is in order', () => {
    const blind = lookAt({ probe: 'discovery', role: 'path', step: 'settings', outcome: 'refused' });
    const looks = [
      blind,
      ...says(ONE, 'example.org', 'nothing', { role: 'control' }),
      ...says(REFERENCE, 'example.org', 'nothing'),
      ...zoneOf('example.org', 'nothing'),
    ];
    expect([...judge(looks, []), ...noAddress.judge(evidence(looks, []))]).toEqual([]);
  });

  test('asks nothing while names resolve and what is behind them works', () => {
    expect(cause.asks?.(evidence(says(ONE, NAME, ADDRESS)))).toEqual([]);
  });

  test('asks the way down to the zone’s servers, step by step', () => {
    const wanted = (looks: readonly Look[]) =>
      new Set(
        (cause.asks?.(evidence(looks, [settingOf()], false)) ?? []).map(({ probe, input }) => probe.key(input).replace('|53|udp', '')),
      );
    const first = says(ONE, NAME, 'NXDOMAIN', { durationMs: 1 });
    expect(wanted(first)).toEqual(new Set(['1.1.1.1|mail.example.org|A+AAAA|name|rd|1', '9.9.9.9|mail.example.org|A+AAAA|name|rd|1']));
    const second = [...first, ...says(REFERENCE, NAME, 'NXDOMAIN')];
    expect(wanted(second)).toContain('1.1.1.1|example.org|NS|delegation|rdcd|1');
    expect(wanted([...second, ...zoneOf(NAME, 'NXDOMAIN').slice(0, 3)])).toContain('203.0.113.1|mail.example.org|A+AAAA|delegation||1');
    expect(wanted([...second, ...zoneOf(NAME, 'NXDOMAIN').slice(0, 3)])).toContain('203.0.113.2|example.org|SOA|delegation||1');
  });
});
