import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import wrongHost from '../causes/settings/wrong-host.ts';
import wrongPort from '../causes/settings/wrong-port.ts';
import nameNotFound from '../causes/dns/name-not-found.ts';
import serverDown from '../causes/server/down.ts';
import { evidenceOf, lookAt, published, settingOf, soundDialogue } from '../testing/looks.ts';
import { ONE, REFERENCE, says } from '../testing/names.ts';

const HOST = 'nope.example.org';
const RESOLVERS = lookAt({ probe: 'link/resolvers' });
const IMAP = [published([settingOf(), settingOf({ service: 'submission', port: 465 })]), ...soundDialogue({ role: 'control' })];
const missing = [
  ...says(ONE, HOST, 'NXDOMAIN', { role: 'path' }),
  ...says(REFERENCE, HOST, 'NXDOMAIN', { serverRole: 'reference', role: 'control' }),
];
const at = (host: string, address = '192.0.2.10') => says(ONE, host, address, { role: 'path' });
const connect = (outcome: Look['outcome'], host: string, address = '192.0.2.10') =>
  lookAt({ probe: 'tcp/connect', outcome, role: 'path', data: { host, address, port: 443 } });
const asked = (one: object) =>
  lookAt({
    probe: 'discovery',
    outcome: 'refused',
    data: { origin: 'autodiscover', asked: [{ url: 'https://autodiscover.example.org/', outcome: 'ok', ...one }] },
  });
const told = (exchange: string, looks: readonly Look[]) => evidenceOf([RESOLVERS, ...looks], { exchange });
const foundBy = (cause: typeof wrongHost | typeof wrongPort | typeof serverDown | typeof nameNotFound, evidence: ReturnType<typeof told>) =>
  cause.judge(evidence).filter(({ state }) => state === 'found');

describe('an Exchange server where none is known', () => {
  test('whose name does not exist is the wrong host, and what is published is said', () => {
    const evidence = told(HOST, [...missing, ...IMAP]);
    const [finding] = foundBy(wrongHost, evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', accountsFor: [missing[0]?.id, missing[1]?.id] });
    expect.assert(finding?.state === 'found');
    const { summary, fix } = wrongHost.words(finding as never, evidence);
    expect(summary).toBe(
      'As far as is published, there is no Exchange account for ann@example.org, and there is no name nope.example.org. Published is IMAP at mail.example.org and SMTP (sending) at mail.example.org, and mail.example.org answers.',
    );
    expect(fix.steps.join('\n')).toMatch(/as an IMAP account[^]*port 993/);
    expect(foundBy(nameNotFound, evidence)).toEqual([]);
  });

  test('whose name does not exist while nothing is published is a name that is missing', () => {
    const evidence = told(HOST, missing);
    expect(foundBy(nameNotFound, evidence)).toMatchObject([
      { certainty: 'likely', affects: [{ service: 'exchange', host: HOST, port: 443 }], detail: { isDomain: false } },
    ]);
    expect(foundBy(wrongHost, evidence)).toEqual([]);
  });

  test('whose name does not exist while another Exchange server is known is no missing name', () => {
    expect(foundBy(nameNotFound, told(HOST, [...missing, asked({ status: 401 })]))).toEqual([]);
  });

  test('is the wrong way to a host that serves mail otherwise, and no server that is down', () => {
    for (const outcome of ['refused', 'foreign'] as const) {
      const looks =
        outcome === 'refused'
          ? [connect('refused', 'mail.example.org')]
          : [
              connect('ok', 'mail.example.org'),
              lookAt({
                probe: 'web/exchange',
                outcome: 'refused',
                role: 'path',
                data: { endpoints: [{ kind: 'ews', url: 'https://mail.example.org/EWS/Exchange.asmx', status: 404, methods: [] }] },
              }),
            ];
      const evidence = told('mail.example.org', [...at('mail.example.org'), ...looks, ...IMAP]);
      expect(foundBy(wrongPort, evidence)).toMatchObject([{ certainty: 'likely' }]);
      expect(foundBy(wrongHost, evidence)).toEqual([]);
      expect(foundBy(serverDown, evidence)).toEqual([]);
    }
  });

  test('is the wrong host where it is none of the servers that are published', () => {
    const looks = [
      ...at('web.example.org', '192.0.2.80'),
      connect('refused', 'web.example.org', '192.0.2.80'),
      ...at('mail.example.org'),
      ...IMAP,
    ];
    expect(foundBy(wrongHost, told('web.example.org', looks))).toMatchObject([{ certainty: 'likely' }]);
    expect(foundBy(wrongPort, told('web.example.org', looks))).toEqual([]);
  });

  test.each<[string, readonly Look[]]>([
    ['Autodiscover wants a password', [connect('refused', 'mail.example.org'), asked({ status: 401 })]],
    ['Autodiscover could not be asked', [connect('refused', 'mail.example.org'), asked({ outcome: 'refused' })]],
    ['nothing else was reached at that port', [connect('silent', 'mail.example.org')]],
    [
      'the server is out of order',
      [
        connect('ok', 'mail.example.org'),
        lookAt({
          probe: 'web/exchange',
          outcome: 'refused',
          role: 'path',
          data: { endpoints: [{ kind: 'ews', url: 'https://mail.example.org/', status: 503, methods: [] }] },
        }),
      ],
    ],
  ])('is not said where %s', (_, looks) => {
    const evidence = told('mail.example.org', [...at('mail.example.org'), ...looks, ...IMAP]);
    expect([...foundBy(wrongPort, evidence), ...foundBy(wrongHost, evidence)]).toEqual([]);
  });

  test('is not said where what is published does not answer', () => {
    const evidence = told('mail.example.org', [...at('mail.example.org'), connect('refused', 'mail.example.org'), ...IMAP.slice(0, 1)]);
    expect([...foundBy(wrongPort, evidence), ...foundBy(wrongHost, evidence)]).toEqual([]);
  });
});
