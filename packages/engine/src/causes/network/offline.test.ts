import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { gateway, mail, reference, resolver, thisComputer } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './offline.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
const FAR = '203.0.113.53';
const silence = [resolver(FAR, 'silent'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent')];
const noRoute = lookAt({
  probe: 'link/routes',
  outcome: 'refused',
  data: { family: 4, routes: [], defaultGateway: undefined, defaultInterface: undefined },
});

describe('network/offline', () => {
  test('is certain when no interface is connected, and accounts for what fails because of it', () => {
    const link = lookAt({
      probe: 'link/interfaces',
      outcome: 'refused',
      because: 'no network interface is connected (eth0)',
      data: { interfaces: [] },
    });
    const failed = resolver(FAR, 'refused', { error: 'ENETUNREACH', rcode: undefined });
    const [finding, ...more] = judge([link, noRoute, failed]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      detail: { at: 'interface' },
      accountsFor: [link.id, noRoute.id, failed.id],
    });
  });

  test('is certain without a default route', () => {
    expect(
      judge([...thisComputer().slice(0, 1), noRoute, resolver(FAR, 'refused', { error: 'ENETUNREACH', rcode: undefined })]),
    ).toMatchObject([{ state: 'found', certainty: 'certain', detail: { at: 'route' } }]);
  });

  test('is certain where one family leads nowhere and the mail server has only that one', () => {
    const six = lookAt({ probe: 'link/routes', data: { family: 6 } });
    const four = lookAt({ probe: 'link/routes', data: { family: 4, routes: [], defaultGateway: undefined, defaultInterface: undefined } });
    const lost = mail('192.0.2.10', 'refused', { error: 'ENETUNREACH', answer: 'local' });
    const away = reference('2606:4700:4700::1111');
    const path = [...thisComputer().slice(0, 1), four, six, away, lost];
    expect(judge(path)).toMatchObject([{ state: 'found', certainty: 'certain', detail: { at: 'family' }, accountsFor: [lost.id] }]);
    expect(judge([...path, mail('2001:db8::10')]).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is likely at most when everything is silent and the gateway is only remembered', () => {
    expect(judge([...thisComputer(), ...silence, gateway('stale', false)])).toMatchObject([
      { state: 'found', certainty: 'likely', detail: { at: 'unknown' } },
    ]);
  });

  test.each([
    ['the gateway answers', gateway('reachable')],
    ['the gateway is missing', gateway('incomplete', false)],
  ])('leaves it to the finer cause when %s', (_, look) => {
    expect(judge([...thisComputer(), ...silence, look])).toEqual([]);
  });

  test('is ruled out when only names fail', () => {
    expect(judge([...thisComputer(), resolver(FAR, 'silent'), reference('1.1.1.1')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('takes one silent place for no sign', () => {
    expect(judge([...thisComputer(), reference('1.1.1.1', 'silent')])).toEqual([]);
  });

  test('is a mere remark when the mail is on the same network', () => {
    const looks = [
      ...thisComputer().slice(0, 1),
      noRoute,
      mail('198.51.100.25'),
      reference('1.1.1.1', 'refused', { error: 'ENETUNREACH', answer: 'local' }),
    ];
    expect(judge(looks)).toMatchObject([{ state: 'found', impact: 'none' }]);
  });

  test('says nothing on a sound way', () => {
    expect(judge([...thisComputer(), resolver(FAR), reference('1.1.1.1'), mail('192.0.2.10')])).toEqual([]);
  });

  test('tells the person what to do', () => {
    const [finding] = judge([...thisComputer().slice(0, 1), noRoute, resolver(FAR, 'refused', { error: 'ENETUNREACH', rcode: undefined })]);
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([]))).toMatchObject({
      summary: 'This computer is connected but has no way out of its own network.',
      fix: { who: 'you' },
    });
  });
});
