import type { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../testing/looks.ts';
import { ONE, says } from '../testing/names.ts';
import { exchangeHosts, exchangePathHosts, isExchangeOpen } from './exchange.ts';

const HOST = 'autodiscover.example.org';
const URL_THERE = `https://${HOST}/autodiscover/autodiscover.xml`;
const asked = (one: object, named: readonly string[] = []) =>
  lookAt({
    probe: 'discovery',
    outcome: 'refused',
    data: { origin: 'autodiscover', source: URL_THERE, named: [...named], asked: [{ url: URL_THERE, outcome: 'ok', ...one }] },
  });
const WANTS_PASSWORD = asked({ status: 401 });
const BAD_CERTIFICATE = asked({ outcome: 'denied' });
const microsoft = lookAt({
  probe: 'discovery',
  outcome: 'refused',
  data: { origin: 'mx-provider', mx: ['example-org.mail.protection.outlook.com'] },
});
const answering = (status: number, host = HOST): Look<Exchange> =>
  lookAt({
    probe: 'web/exchange',
    outcome: status === 401 ? 'ok' : 'refused',
    data: { host, endpoints: [{ kind: 'ews', url: `https://${host}/EWS/Exchange.asmx`, status, methods: status === 401 ? ['NTLM'] : [] }] },
  });

describe('where an account is kept by Exchange', () => {
  test.each<[string, readonly Look[], readonly string[], readonly string[]]>([
    ['nothing says so', [], [], []],
    ['Autodiscover wants a password', [WANTS_PASSWORD], [HOST], [HOST]],
    ['its answer names the server', [asked({ status: 200 }, ['ex.example.org'])], ['ex.example.org'], ['ex.example.org']],
    [
      'the v2 service names one',
      [asked({ status: 200, names: 'https://ex.example.net/autodiscover/autodiscover.xml' })],
      ['ex.example.net'],
      ['ex.example.net'],
    ],
    [
      'the domain’s web site is behind a password',
      [asked({ status: 401, url: 'https://example.org/autodiscover/autodiscover.xml' })],
      [],
      [],
    ],
    ['the web server knows no such page', [asked({ status: 404 })], [], []],
    ['something else is published', [WANTS_PASSWORD, published([settingOf()])], [HOST], []],
    ['none of the addresses of Exchange is there', [WANTS_PASSWORD, answering(404)], [HOST], []],
    ['the server is out of service', [WANTS_PASSWORD, answering(503)], [HOST], [HOST]],
    ['the certificate is not acceptable', [BAD_CERTIFICATE], [HOST], []],
    ['the certificate is not acceptable, and Exchange stands behind', [BAD_CERTIFICATE, answering(401)], [HOST], [HOST]],
    ['the certificate is not acceptable, and it is another service', [BAD_CERTIFICATE, answering(404)], [HOST], []],
    ['Microsoft 365 receives the mail', [microsoft], ['outlook.office365.com'], []],
  ])('%s', (_, looks, hosts, onPath) => {
    const evidence = evidenceOf(looks);
    expect(exchangeHosts(evidence)).toEqual(hosts);
    expect(exchangePathHosts(evidence)).toEqual(onPath);
  });

  test('a host that no resolver can find is not waited for', () => {
    const silent = asked({ outcome: 'silent' });
    const resolvers = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
    const open = (looks: readonly Look[]) => isExchangeOpen(evidenceOf([silent, resolvers, ...looks], { complete: false }));
    expect(open([])).toBe(true);
    expect(open(says(ONE, HOST, '192.0.2.20'))).toBe(true);
    expect(open(says(ONE, HOST, 'SERVFAIL'))).toBe(false);
  });

  test('what the person has configured comes first', () => {
    expect(exchangePathHosts(evidenceOf([WANTS_PASSWORD], { configured: [settingOf()] }))).toEqual([]);
  });

  test.each<[string, readonly Look[], boolean]>([
    ['until a doubtful host was asked', [BAD_CERTIFICATE], true],
    ['no longer once it answers as something else', [BAD_CERTIFICATE, answering(404)], false],
    [
      'no longer once it cannot be reached',
      [BAD_CERTIFICATE, lookAt({ probe: 'tcp/connect', outcome: 'silent', data: { host: HOST, port: 443 } })],
      false,
    ],
    ['while it is Exchange', [WANTS_PASSWORD, answering(401)], true],
    ['never where something else is published', [BAD_CERTIFICATE, published([settingOf()])], false],
  ])('it is open %s', (_, looks, open) => {
    expect(isExchangeOpen(evidenceOf(looks, { complete: false }))).toBe(open);
  });
});
