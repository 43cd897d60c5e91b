import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import { issue } from '@mailmedic/wire/tls/testing/authority.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Seen } from '../../probe.ts';
import exchange, { methodsIn } from './exchange.ts';

const HOST = 'mail.example.org';
const root = issue({ subject: 'Test Root', authority: true });
const leaf = issue({ subject: HOST, names: [`DNS:${HOST}`], issuer: root });
const CHALLENGE = ['Negotiate', 'NTLM', 'Basic realm="mail.example.org"'];

describe('web/exchange', () => {
  test('hears what each address wants, and which server stands behind', async () => {
    const asked: string[] = [];
    const seen = await look(({ method, url }, response) => {
      asked.push(`${method} ${url}`);
      response.writeHead(401, { 'WWW-Authenticate': CHALLENGE, 'X-FEServer': 'EX01' }).end();
    });
    expect(seen.map(({ probe, outcome }) => `${probe} ${outcome}`)).toEqual(['tcp/connect ok', 'tls/handshake ok', 'web/exchange ok']);
    const last = seen.at(-1);
    expect(last?.data).toMatchObject({
      servers: ['ex01'],
      endpoints: [{ kind: 'ews', status: 401 }, { kind: 'mapi' }, { kind: 'activesync' }],
    });
    expect(JSON.stringify(last?.data)).toContain('"methods":["Negotiate","NTLM","Basic"]');
    expect(LOOK_DATA['web/exchange'].parse(last?.data)).toEqual(last?.data);
    expect(asked).toEqual(['GET /EWS/Exchange.asmx', 'GET /mapi/emsmdb/', 'OPTIONS /Microsoft-Server-ActiveSync']);
  });

  test.each([404, 503])('is refused where every address answers %d', async (status) => {
    const seen = await look((_, response) => void response.writeHead(status).end());
    expect(seen.at(-1)).toMatchObject({
      probe: 'web/exchange',
      outcome: 'refused',
      data: { endpoints: [{ status }, { status }, { status }] },
    });
  });

  test('is in order where one address alone is open to strangers', async () => {
    const seen = await look(({ url }, response) => void response.writeHead(url === '/EWS/Exchange.asmx' ? 401 : 404).end());
    expect(seen.at(-1)).toMatchObject({ outcome: 'ok' });
  });

  test('goes on past a certificate that is not trusted, and says so', async () => {
    const seen = await look((_, response) => void response.writeHead(401, { 'WWW-Authenticate': CHALLENGE }).end(), []);
    expect(seen.map(({ probe, outcome, assuming }) => [probe, outcome, assuming])).toEqual([
      ['tcp/connect', 'ok', undefined],
      ['tls/handshake', 'denied', undefined],
      ['web/exchange', 'ok', 'an unverified certificate'],
    ]);
  });
});

describe('ways of signing in', () => {
  test.each([
    [undefined, []],
    ['', []],
    ['Basic realm="a"', ['Basic']],
    ['Negotiate, NTLM, Basic realm="mail.example.org"', ['Negotiate', 'NTLM', 'Basic']],
    ['Negotiate,NTLM', ['Negotiate', 'NTLM']],
    ['Bearer client_id="x", trusted_issuers="y@*", authorization_uri="z", Basic realm=""', ['Bearer', 'Basic']],
    ['Basic realm="a, b"', ['Basic']],
    ['NTLM TlRMTVNTUAA=', ['NTLM']],
    ['=, =', []],
  ])('%s', (header, methods) => {
    expect(methodsIn(header)).toEqual(methods);
  });
});

async function look(serve: RequestListener, roots: readonly string[] = [root.cert]): Promise<readonly Seen[]> {
  const server = createServer({ key: leaf.key, cert: leaf.cert }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const seen: Seen[] = [];
  const world = {
    vantage: 'this computer',
    configuration: Configuration.parse({}),
    roots,
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
  await exchange.look({ host: HOST, address: '127.0.0.1', port }, world, (one) => void seen.push(one));
  return seen;
}
