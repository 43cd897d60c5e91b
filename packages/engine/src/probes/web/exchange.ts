import type { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import { fetchHttp } from '@mailmedic/wire/http/fetch.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { type Handshake, shakeHands } from '@mailmedic/wire/tls/handshake.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { connectSeen, endpointText } from '../tcp/connect.ts';

export interface ExchangeInput {
  readonly host: string;
  readonly address: string;
  /** 443 unless told */
  readonly port?: number;
}

type Endpoint = Exchange['endpoints'][number];

const HANDSHAKE_MS = 6000;
const ANSWER_MS = 3000;
const MOST_BYTES = 4096;

/** The web addresses of an Exchange server (MS-OXWSADISC, MS-OXCMAPIHTTP section 3.1.1, MS-ASHTTP section 2.2.1), and how each is asked without a sign-in. */
const PLACES = [
  { kind: 'ews', path: '/EWS/Exchange.asmx', method: 'GET' },
  { kind: 'mapi', path: '/mapi/emsmdb/', method: 'GET' },
  { kind: 'activesync', path: '/Microsoft-Server-ActiveSync', method: 'OPTIONS' },
] as const;

/** Connects to an Exchange server as Outlook does, encrypts, and asks each of its web addresses, without a sign-in, what it wants. */
export default defineProbe<ExchangeInput>({
  id: 'web/exchange',
  doing: ({ host, port = 443 }) => `Asking the Exchange server ${endpointText({ host, port })}`,
  key: ({ host, address, port = 443 }) => `${host} ${address} ${port}`,
  occupies: ({ address }) => address,

  async look({ host, address, port = 443 }, world, report) {
    const startedAtMs = world.now();
    const timeoutMs = world.configuration.timeouts.connectMs;
    const connection = await openConnection({ address, port, timeoutMs, signal: world.signal });
    if (connection.is === 'aborted') return;
    report(connectSeen({ host, address, port, purpose: 'service' }, connection, startedAtMs));
    if (connection.is !== 'connected') return;
    const { socket } = connection;
    const abort = (): void => void socket.destroy();
    world.signal.addEventListener('abort', abort, { once: true });
    const beganMs = world.now();
    const made = await shakeHands({ socket, host, hello: 'default', roots: world.roots, timeoutMs: HANDSHAKE_MS }).finally(() => {
      world.signal.removeEventListener('abort', abort);
      socket.destroy();
    });
    if (world.signal.aborted) return;
    report(handshakeSeen({ host, address, port }, made, beganMs));
    if (!made.channel) return;
    const seen = await ask({ host, address, port }, made.outcome === 'ok', world);
    if (!world.signal.aborted) report(seen);
  },
});

type Place = Required<ExchangeInput>;

function handshakeSeen({ host, address, port }: Place, { outcome, because, seen }: Handshake, startedAtMs: number): Seen {
  return {
    probe: 'tls/handshake',
    step: 'encrypt',
    subject: { kind: 'endpoint', name: host, address, port },
    target: endpointText({ host, port }),
    outcome,
    ...(because === undefined ? {} : { because }),
    startedAtMs,
    data: { ...seen, host, address, port, service: 'exchange', entrance: 'tls' },
  };
}

/** One after the other: a server counts the connections to it. */
async function ask({ host, address, port }: Place, trusted: boolean, world: World): Promise<Seen> {
  const startedAtMs = world.now();
  const endpoints: Endpoint[] = [];
  const servers = new Set<string>();
  for (const { kind, path, method } of PLACES) {
    const url = `https://${endpointText({ host, port }).replace(/:443$/, '')}${path}`;
    const answer = await fetchHttp({
      ...{ url, address, method, roots: world.roots, signal: world.signal },
      // nothing secret is sent; what stands behind an unacceptable certificate is still worth knowing
      verify: trusted,
      timeoutMs: ANSWER_MS,
      maxBytes: MOST_BYTES,
    });
    if (answer.outcome !== 'ok') {
      endpoints.push({ kind, url, methods: [], because: answer.because });
      continue;
    }
    endpoints.push({ kind, url, status: answer.status, methods: methodsIn(answer.headers['www-authenticate']) });
    for (const name of ['x-feserver', 'x-calculatedbetarget']) {
      const server = answer.headers[name];
      if (server !== undefined) servers.add(printable(server, 100).toLowerCase());
    }
  }
  const isHeard = endpoints.some(({ status }) => status === 401 || status === 200 || status === 403);
  return {
    probe: 'web/exchange',
    step: 'capabilities',
    subject: { kind: 'endpoint', name: host, address, port },
    target: endpointText({ host, port }),
    ...(isHeard
      ? { outcome: 'ok' as const }
      : { outcome: 'refused' as const, because: 'none of the web addresses of Exchange answers as it should' }),
    ...(trusted ? {} : { assuming: 'an unverified certificate' }),
    startedAtMs,
    data: { host, address, port, endpoints, servers: [...servers] },
  };
}

/** The schemes that challenges name (RFC 9110 section 11.6.1); parameters and tokens are left out. */
export function methodsIn(header: string | undefined): string[] {
  const schemes = (header ?? '').slice(0, 4000).matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]{1,30})(?=\s*(?:,|$)|\s+[^=\s,])/g);
  return [...new Set([...schemes].map(([, scheme]) => scheme ?? ''))].slice(0, 10);
}
