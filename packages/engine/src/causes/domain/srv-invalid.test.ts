import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../../testing/looks.ts';
import cause from './srv-invalid.ts';

const RESOLVERS = lookAt({ probe: 'link/resolvers' });
const stale = published([settingOf({ host: 'gone.example.org' })], { origin: 'srv', source: '_imaps._tcp.example.org', trust: 'plain' });
const missing = (['A', 'AAAA'] as const).map((type) =>
  lookAt({ probe: 'dns/query', role: 'control', outcome: 'refused', data: { name: 'gone.example.org', type, rcode: 'NXDOMAIN' } }),
);
const missingOutside = missing.map((look) =>
  lookAt({ probe: 'dns/query', role: 'control', outcome: 'refused', data: { ...look.data, server: '9.9.9.9', serverRole: 'reference' } }),
);
const there = lookAt({
  probe: 'dns/query',
  role: 'control',
  data: { name: 'gone.example.org', answers: [{ name: 'gone.example.org', type: 'A', ttl: 60, data: '192.0.2.77' }] },
});
const connect = (outcome: 'refused' | 'silent') =>
  lookAt({ probe: 'tcp/connect', role: 'control', outcome, data: { host: 'gone.example.org', address: '192.0.2.77' } });

describe('domain/srv-invalid', () => {
  test.each([
    ['does not exist', [stale, ...missing, ...missingOutside]],
    ['refuses connections', [stale, there, connect('refused')]],
  ])('warns when a record names a host that %s while the service works', (_, looks) => {
    expect(judge([...looks, ...soundDialogue()])).toMatchObject([{ state: 'found', impact: 'none', accountsFor: [] }]);
  });

  test.each([
    [
      'the host is missing in this network alone',
      [
        stale,
        ...missing,
        lookAt({ probe: 'dns/query', role: 'control', data: { name: 'gone.example.org', server: '9.9.9.9', serverRole: 'reference' } }),
        ...soundDialogue(),
      ],
    ],
    ['nobody outside says that the host is missing', [stale, ...missing, ...soundDialogue()]],
    ['the host stays silent', [stale, there, connect('silent'), ...soundDialogue()]],
    ['the service works nowhere', [stale, ...missing]],
    [
      'the host works too',
      [stale, there, ...soundDialogue({ host: 'gone.example.org', address: '192.0.2.77', role: 'control' }), ...soundDialogue()],
    ],
    [
      'another source names the missing host',
      [published([settingOf({ host: 'gone.example.org' })], { origin: 'mx-provider' }), ...missing, ...missingOutside, ...soundDialogue()],
    ],
  ])('says nothing when %s', (_, looks) => {
    expect(judge(looks)).toEqual([]);
  });

  test('warns when a record breaks the rules', () => {
    const broken = lookAt({
      probe: 'discovery',
      outcome: 'refused',
      data: { origin: 'srv', source: 'SRV', defects: ['The SRV record _pop3s._tcp.example.org names port 0 at mail.example.org.'] },
    });
    expect(judge([broken])).toMatchObject([{ impact: 'none' }]);
  });
});

function judge(looks: readonly Look[]) {
  return cause.judge(evidenceOf([RESOLVERS, ...looks], { configured: [settingOf()] }));
}
