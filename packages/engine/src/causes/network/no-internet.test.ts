import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { gateway, mail, reference, resolver, thisComputer, trial } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './no-internet.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
const FAR = '203.0.113.53';
const silence = [resolver(FAR, 'silent'), reference('1.1.1.1', 'silent')];
const left = trial(FAR, 53, 'left', 'udp');

describe('network/no-internet', () => {
  test('is certain when the gateway answers, nothing beyond does, and packets leave this computer', () => {
    const [finding, ...more] = judge([...thisComputer(), ...silence, gateway('reachable'), left]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', impact: 'blocks', accountsFor: [silence[0]?.id] });
  });

  test('is likely as long as its own rules may be the reason', () => {
    expect(judge([...thisComputer(), ...silence, gateway('reachable')])).toMatchObject([{ certainty: 'likely' }]);
  });

  test('is certain when a router says that it knows no way', () => {
    const said = reference('9.9.9.9', 'refused', { error: 'ENETUNREACH', answer: 'icmp-net' });
    expect(judge([...thisComputer(), resolver(FAR, 'silent'), said, gateway('reachable')])).toMatchObject([
      { certainty: 'certain', detail: { said: true } },
    ]);
  });

  test.each([
    ['nothing that was sent leaves this computer', trial(FAR, 53, 'denied', 'udp')],
    [
      'a proxy carries connections',
      lookAt({ probe: 'web/fetch', data: { purpose: 'proxy', url: 'http://198.51.100.1:3128', asExpected: true } }),
    ],
    [
      'a page to sign in at comes instead',
      lookAt({ probe: 'web/fetch', outcome: 'foreign', data: { status: 302, location: 'http://login.example/', asExpected: false } }),
    ],
  ])('stands back when %s', (_, look) => {
    expect(judge([...thisComputer(), ...silence, gateway('reachable'), look]).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('waits for a proxy that was not asked yet', () => {
    const proxies = lookAt({ probe: 'link/resolvers', data: { proxies: [{ source: 'https_proxy', url: 'http://198.51.100.1:3128' }] } });
    expect(judge([...thisComputer(), proxies, ...silence, gateway('reachable'), left])).toMatchObject([{ certainty: 'likely' }]);
  });

  test('waits for a page of the web where names are answered, and stands back when it comes', () => {
    const here = [
      ...thisComputer(),
      resolver('198.51.100.1'),
      mail('192.0.2.10', 'silent'),
      reference('1.1.1.1', 'silent'),
      gateway('reachable'),
      trial('192.0.2.10', 993, 'left'),
    ];
    const page = (outcome: 'ok' | 'silent') =>
      lookAt({ probe: 'web/fetch', outcome, data: { address: '203.0.113.80', status: outcome === 'ok' ? 200 : undefined } });
    expect(judge(here)).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(judge([...here, page('silent')])).toMatchObject([{ state: 'found', certainty: 'certain' }]);
    expect(judge([...here, page('ok')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('accounts for a forwarder on this network that is cut off itself, not for names that it knows not to exist', () => {
    const failing = resolver('198.51.100.1', 'refused', { rcode: 'SERVFAIL' });
    const missing = lookAt({ probe: 'dns/query', outcome: 'refused', data: { server: '198.51.100.1', rcode: 'NXDOMAIN', answers: [] } });
    const [finding] = judge([
      ...thisComputer(),
      failing,
      missing,
      reference('1.1.1.1', 'silent'),
      reference('9.9.9.9', 'silent'),
      gateway('reachable'),
      left,
    ]);
    expect(finding).toMatchObject({ state: 'found', accountsFor: [failing.id] });
  });

  test('is ruled out when something beyond answers', () => {
    expect(judge([...thisComputer(), resolver(FAR, 'silent'), mail('192.0.2.10'), gateway('reachable')])).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });
});
