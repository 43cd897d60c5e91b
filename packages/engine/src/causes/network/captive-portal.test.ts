import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { mail, reference, resolver, thisComputer } from '../../testing/way-out.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './captive-portal.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
const page = (outcome: Look['outcome'], data: Partial<LookData['web/fetch']> = {}) =>
  lookAt({ probe: 'web/fetch', outcome, data: { address: '203.0.113.80', status: 200, ...data } });
const redirect = page('foreign', { status: 302, location: 'http://login.hotel.example/welcome' });
const sound = [...thisComputer(), resolver('203.0.113.53')];

describe('network/captive-portal', () => {
  test('is found when a known page leads elsewhere and mail is stopped', () => {
    const stopped = mail('192.0.2.10', 'silent');
    const [finding, ...more] = judge([...sound, stopped, redirect]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      accountsFor: [stopped.id],
      detail: { leadsTo: 'http://login.hotel.example/welcome' },
    });
  });

  test('explains a connection that is taken and closed, where an unrelated host takes mail connections too', () => {
    const cut = lookAt({ probe: 'tls/handshake', outcome: 'cut', data: { protocol: undefined, nameMatches: undefined } });
    const taken = reference('1.1.1.1', 'ok', { port: 993, purpose: 'unrelated' });
    expect(judge([...sound, mail('192.0.2.10'), cut, taken, redirect])).toMatchObject([{ state: 'found', accountsFor: [cut.id] }]);
    expect(judge([...sound, mail('192.0.2.10'), cut, redirect])).toEqual([]);
  });

  test('explains the certificate of another name, and voids what rests on it', () => {
    const handshake = lookAt({ probe: 'tls/handshake', outcome: 'denied', data: { nameMatches: false } });
    expect(judge([...sound, mail('192.0.2.10'), handshake, redirect])).toMatchObject([
      { state: 'found', accountsFor: [handshake.id], invalidates: expect.arrayContaining([handshake.id, redirect.id]) },
    ]);
  });

  test('explains names that all lead to the place of the page', () => {
    const name = lookAt({
      probe: 'dns/query',
      data: { answers: [{ name: 'mail.example.org', type: 'A', ttl: 60, data: '198.51.100.1' }] },
    });
    const refused = mail('198.51.100.1', 'refused');
    const elsewhere = page('foreign', { status: 302, location: 'http://login.example/', address: '198.51.100.1' });
    expect(judge([...sound, name, refused, elsewhere])).toMatchObject([
      { state: 'found', accountsFor: [refused.id], invalidates: expect.arrayContaining([name.id]) },
    ]);
  });

  test.each([
    ['a page with a form', { excerpt: '<html><form action="/go"><input name="room"></form>' }],
    ['a page that leads on by itself', { excerpt: '<meta http-equiv="refresh" content="0; url=/x">' }],
    ['the status for this very case (RFC 6585)', { status: 511, excerpt: '' }],
  ])('is found by %s', (_, data) => {
    expect(judge([...sound, mail('192.0.2.10', 'silent'), page('foreign', data)])).toMatchObject([{ state: 'found' }]);
  });

  test('is not found for another page without a way to sign in', () => {
    expect(judge([...sound, mail('192.0.2.10', 'silent'), page('foreign', { excerpt: '<html><h1>It works!</h1></html>' })])).toEqual([]);
  });

  test('is not found where mail passes', () => {
    expect(judge([...sound, mail('192.0.2.10'), redirect])).toEqual([]);
  });

  test('is ruled out when the page is the known one', () => {
    expect(judge([...sound, mail('192.0.2.10', 'silent'), reference('1.1.1.1'), page('ok')])).toMatchObject([{ state: 'ruled-out' }]);
  });
});
