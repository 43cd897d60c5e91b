import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { authority, control, cuts, NS1, NS2, ONE, REFERENCE, says, zoneOf } from '../../testing/names.ts';
import cause from './zone-broken.ts';

const NAME = 'mail.example.org';
const OLD = '192.0.2.99';
const NEW = '192.0.2.10';

function judge(looks: readonly Look[], startedAt?: string) {
  const own = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
  return cause.judge(
    evidenceOf([own, control(ONE), control(REFERENCE), ...looks], {
      configured: [settingOf()],
      ...(startedAt === undefined ? {} : { startedAt }),
    }),
  );
}

/** Every resolver fails, told to check or not. */
const failing = [
  ...says(ONE, NAME, 'SERVFAIL'),
  ...says(ONE, NAME, 'SERVFAIL', { purpose: 'repeat', checkingDisabled: true, dnssecOk: true, role: 'control' }),
  ...says(REFERENCE, NAME, 'SERVFAIL'),
];

/** The zone above refers to the two name servers of the zone. */
const referral = authority('203.0.113.9', NAME, 'org', 'nothing', {}).map((look) =>
  look.data.type === 'SOA'
    ? look
    : {
        ...look,
        data: {
          ...look.data,
          flags: { aa: false, tc: false, ra: false, ad: false },
          authorities: ['ns1', 'ns2'].map((label) => ({ name: 'example.org', type: 'NS', ttl: 3600, data: `${label}.example.org` })),
          additionals: [
            { name: 'ns1.example.org', type: 'A', ttl: 3600, data: NS1 },
            { name: 'ns2.example.org', type: 'A', ttl: 3600, data: NS2 },
          ],
        },
      },
);
const above = cuts(REFERENCE, NAME, { org: ['a.org-servers.example'] });

describe('dns/zone-broken', () => {
  test('is certain of aliases that lead in a circle, and says so instead of blaming the servers', () => {
    const records = [
      { name: NAME, type: 'CNAME', ttl: 300, data: 'b.example.org' },
      { name: 'b.example.org', type: 'CNAME', ttl: 300, data: NAME },
    ];
    const servers = [NS1, NS2].flatMap((server) => authority(server, NAME, 'example.org', 'nothing', { records }));
    const [finding] = judge([...failing, ...above, ...referral, ...servers]);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding).toMatchObject({ certainty: 'certain', detail: { loop: [NAME, 'b.example.org'] } });
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `${NAME} is an alias (CNAME) of b.example.org, which leads back in a circle: no resolver ever arrives at an address.`,
    );
  });

  test.each([
    ['all are silent', 'silent', 'silent'],
    ['all refuse', 'REFUSED', 'REFUSED'],
    ['one is dead and the other lame', 'ECONNREFUSED', 'REFUSED'],
    ['they outlived the zone', 'SERVFAIL', 'SERVFAIL'],
  ])('none of the delegated servers speaks for the zone: %s', (_, ns1, ns2) => {
    const servers = [
      ...authority(NS1, NAME, 'example.org', ns1, { serial: 'none' }),
      ...authority(NS2, NAME, 'example.org', ns2, { serial: 'none' }),
    ];
    const [finding] = judge([...failing, ...above, ...referral, ...servers]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'zone', name: 'example.org' },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      `The name servers of example.org do not answer for it, so nobody can find ${NAME}.`,
    );
  });

  test('is likely where resolvers fail and nobody lets us ask the servers ourselves', () => {
    expect(judge([...failing, ...zoneOf(NAME, 'silent', 'silent', { serials: ['none', 'none'] })])).toMatchObject([
      { state: 'found', certainty: 'likely' },
    ]);
    expect(judge(failing)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is ruled out as soon as one resolver resolves the name', () => {
    expect(judge([...says(ONE, NAME, 'SERVFAIL'), ...says(REFERENCE, NAME, NEW)])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('one dead server beside a living one is no broken zone', () => {
    expect(judge([...says(ONE, NAME, NEW), ...zoneOf(NAME, NEW, 'silent', { serials: [2026112101, 'none'] })])).toEqual([]);
  });

  describe('a server still gives an old state', () => {
    const dead = lookAt({ probe: 'tcp/connect', outcome: 'refused', data: { address: OLD, error: 'ECONNREFUSED' } });
    const lagging = (newest: number, old: number) => [
      ...says(ONE, NAME, OLD),
      dead,
      ...says(REFERENCE, NAME, NEW),
      ...zoneOf(NAME, NEW, OLD, { serials: [newest, old] }),
    ];

    test.each([
      ['a date, longer ago than the expiry of 14 days', 2026110601, 2026110101, true],
      ['a date, not so long ago', 2026110701, 2026110101, false],
      ['seconds, longer ago', Date.parse('2026-11-07T09:59:59Z') / 1000, 1_700_000_000, true],
      ['seconds, not so long ago', Date.parse('2026-11-07T10:00:00Z') / 1000, 1_700_000_000, false],
      ['a mere count, which tells nothing', 43, 42, false],
    ])('by the newest serial: %s', (_, newest, old, outlived) => {
      const findings = judge(lagging(newest, old)).filter(({ state }) => state === 'found');
      expect(findings.length).toBe(outlived ? 1 : 0);
      if (outlived)
        expect(findings[0]).toMatchObject({
          certainty: 'certain',
          accountsFor: [dead.id],
          invalidates: [dead.id],
          detail: { outdated: true, servers: [{ name: 'ns2.example.org' }] },
        });
    });
  });
});
