import { createHash } from 'node:crypto';
import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE, says, TWO } from '../../testing/names.ts';
import cause from './dnssec-bogus.ts';

const NAME = 'mail.example.org';
const ADDRESS = '192.0.2.10';
const KEY = Buffer.from('a key of the zone, not a real one');
const DNSKEY: DnsRecord = { name: 'example.org', type: 'DNSKEY', ttl: 3600, data: `257 3 13 ${KEY.toString('base64')}` };

function judge(looks: readonly Look[], resolvers = [ONE]) {
  return cause.judge(
    evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers } }), control(ONE), control(REFERENCE), ...looks], {
      configured: [settingOf()],
    }),
  );
}

const servfail = says(ONE, NAME, 'SERVFAIL');
const others = says(REFERENCE, NAME, 'SERVFAIL');

function unchecked(said: string, signature?: string) {
  const records = signature === undefined ? [] : [{ name: NAME, type: 'RRSIG', ttl: 300, data: signature }];
  return says(ONE, NAME, said, { purpose: 'repeat', checkingDisabled: true, dnssecOk: true, role: 'control', records });
}

function signature(from: string, until: string): string {
  return `A 13 3 300 ${until} ${from} 4711 example.org c2ln`;
}
const SOUND = signature('20261101000000', '20261201000000');

/** What is asked with checking disabled about the zone: the parent's hash and the zone's keys. */
function zone(ds: readonly DnsRecord[], keys: readonly DnsRecord[]) {
  return (
    [
      ['DS', ds],
      ['DNSKEY', keys],
    ] as const
  ).map(([type, answers]) =>
    lookAt({
      probe: 'dns/query',
      role: 'control',
      outcome: answers.length > 0 ? 'ok' : 'refused',
      data: {
        server: ONE,
        name: 'example.org',
        type,
        purpose: 'delegation',
        checkingDisabled: true,
        dnssecOk: true,
        answers: [...answers],
      },
    }),
  );
}

/** RFC 4034 section 5.1.4, worked out apart from the code that is tested. */
function hashOf(key: DnsRecord): DnsRecord {
  const data = Buffer.concat([Buffer.from([0x01, 0x01, 3, 13]), KEY]);
  let tag = 0;
  for (let at = 0; at < data.length; at += 1) tag += at & 1 ? (data[at] ?? 0) : (data[at] ?? 0) << 8;
  tag = (tag + ((tag >> 16) & 0xffff)) & 0xffff;
  const owner = Buffer.from('\x07example\x03org\x00', 'latin1');
  return { ...key, type: 'DS', data: `${tag} 13 2 ${createHash('sha256').update(owner).update(data).digest('hex')}` };
}

describe('dns/dnssec-bogus', () => {
  test.each<[string, readonly Look[], string, string | undefined]>([
    [
      'signatures that ran out',
      [...unchecked(ADDRESS, signature('20261001000000', '20261120235959')), ...zone([hashOf(DNSKEY)], [DNSKEY])],
      'expired',
      '2026-11-20',
    ],
    [
      'signatures of the future',
      [...unchecked(ADDRESS, signature('20261122000000', '20261222000000')), ...zone([hashOf(DNSKEY)], [DNSKEY])],
      'not-yet',
      '2026-11-22',
    ],
    [
      'another key announced',
      [...unchecked(ADDRESS, SOUND), ...zone([{ ...hashOf(DNSKEY), data: `1 13 2 ${'00'.repeat(32)}` }], [DNSKEY])],
      'no-matching-key',
      undefined,
    ],
    ['a key announced and none there', [...unchecked(ADDRESS, SOUND), ...zone([hashOf(DNSKEY)], [])], 'unsigned', undefined],
    ['nothing to be seen', [...unchecked(ADDRESS, SOUND), ...zone([hashOf(DNSKEY)], [DNSKEY])], 'unknown', undefined],
  ])('resolvers refuse and give it unchecked: %s', (_, seen, defect, day) => {
    const [finding] = judge([...servfail, ...others, ...seen]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      subject: { kind: 'zone', name: 'example.org' },
      detail: { defect },
    });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(finding.accountsFor).toEqual(servfail.map(({ id }) => id));
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(fix.who).toBe('administrator');
    if (day !== undefined) expect(summary).toContain(day);
  });

  test('a signature that ends today at the very second of the look is still good', () => {
    const seen = [...unchecked(ADDRESS, signature('20261001000000', '20261121100000')), ...zone([hashOf(DNSKEY)], [DNSKEY])];
    expect(judge([...servfail, ...others, ...seen])).toMatchObject([{ detail: { defect: 'unknown' } }]);
  });

  test('nobody else checks: a visible defect makes it certain, the resolver’s own word likely, nothing of both possible', () => {
    const unchecking = says(REFERENCE, NAME, ADDRESS);
    const keys = zone([hashOf(DNSKEY)], [DNSKEY]);
    expect(
      judge([...servfail, ...unchecking, ...keys, ...unchecked(ADDRESS, signature('20261001000000', '20261120000000'))]),
    ).toMatchObject([{ certainty: 'certain' }]);
    const reasons = says(ONE, NAME, 'SERVFAIL', {
      purpose: 'repeat',
      dnssecOk: true,
      role: 'control',
      extendedErrors: [{ code: 6, text: '' }],
    });
    expect(judge([...servfail, ...unchecking, ...keys, ...unchecked(ADDRESS, SOUND), ...reasons])).toMatchObject([{ certainty: 'likely' }]);
    expect(judge([...servfail, ...unchecking, ...keys, ...unchecked(ADDRESS, SOUND)])).toMatchObject([{ certainty: 'possible' }]);
  });

  test('one of two resolvers checks: it fails sometimes', () => {
    expect(judge([...servfail, ...says(TWO, NAME, ADDRESS), ...others, ...unchecked(ADDRESS, SOUND)], [ONE, TWO])).toMatchObject([
      { state: 'found', impact: 'sometimes' },
    ]);
  });

  test('is not claimed where another resolver checks and finds it in order', () => {
    const checked = says(REFERENCE, NAME, ADDRESS, { purpose: 'repeat', dnssecOk: true, ad: true, role: 'control' });
    expect(judge([...servfail, ...says(REFERENCE, NAME, ADDRESS), ...checked, ...unchecked(ADDRESS, SOUND)])).toEqual([]);
  });

  test('is not claimed where the zone is not signed at all and others resolve it', () => {
    expect(judge([...servfail, ...says(REFERENCE, NAME, ADDRESS), ...unchecked(ADDRESS, SOUND), ...zone([], [])])).toEqual([]);
  });

  test('is ruled out when it fails unchecked as well', () => {
    expect(judge([...servfail, ...others, ...unchecked('SERVFAIL')])).toMatchObject([{ state: 'ruled-out' }]);
  });
});
