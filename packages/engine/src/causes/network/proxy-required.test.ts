import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { mail, reference, resolver, thisComputer } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './proxy-required.ts';

const evidence = (looks: readonly Look[]) => evidenceOf(looks, { configured: [settingOf()] });
const judge = (looks: readonly Look[]) => cause.judge(evidence(looks));
const PROXY = 'http://proxy.example.org:3128';
const configured = (source = 'https_proxy') => lookAt({ probe: 'link/resolvers', data: { proxies: [{ source, url: PROXY }] } });
const closed = [...thisComputer(), resolver('203.0.113.53'), mail('192.0.2.10', 'silent'), reference('1.1.1.1', 'silent')];
const through = (outcome: Look['outcome'], location: string, status?: number) =>
  lookAt({ probe: 'web/fetch', outcome, data: { purpose: 'proxy', url: PROXY, location, asExpected: outcome === 'ok', status } });

describe('network/proxy-required', () => {
  test('asks the configured proxy for the mail server and for a known place', () => {
    expect(cause.asks?.(evidence([configured(), ...closed])).map(({ input }) => input)).toEqual([
      { proxy: PROXY, host: 'mail.example.org', port: 993 },
      { proxy: PROXY, host: '1.1.1.1', port: 443 },
    ]);
  });

  test('asks nothing while direct connections work, or without a proxy', () => {
    expect(cause.asks?.(evidence([configured(), ...thisComputer(), mail('192.0.2.10', 'silent'), reference('1.1.1.1')]))).toEqual([]);
    expect(cause.asks?.(evidence(closed))).toEqual([]);
  });

  test('is certain when the proxy carries what fails directly', () => {
    const [finding, ...more] = judge([configured(), ...closed, through('ok', 'mail.example.org:993')]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      accountsFor: [closed.find(({ role, outcome }) => role === 'path' && outcome === 'silent')?.id],
      detail: { mail: true },
    });
  });

  test('is likely when the proxy wants to know who asks', () => {
    expect(judge([configured(), ...closed, through('refused', '1.1.1.1:443', 407)])).toMatchObject([
      { certainty: 'likely', detail: { mail: false } },
    ]);
  });

  test('is not found when the proxy fails as well', () => {
    expect(judge([configured(), ...closed, through('silent', '1.1.1.1:443')])).toEqual([]);
  });

  test('cannot tell where the proxy is found by a script', () => {
    expect(judge([configured('Windows Internet settings (automatic)'), ...closed])).toMatchObject([{ state: 'undecided' }]);
  });
});
