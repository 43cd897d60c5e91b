import type { Socket } from 'node:net';
import type { Hello, HelloLimits } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { shakeHands } from '@mailmedic/wire/tls/handshake.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { clientNameFor } from '../mail/client-name.ts';
import { protocolFor } from '../mail/protocol.ts';
import { failureOf } from '../mail/told.ts';
import { endpointText } from '../tcp/connect.ts';

export interface HandshakeInput {
  readonly service: Service;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly entrance: 'tls' | 'starttls';
  readonly hello: Hello;
  /** for the hello `other-server-name` */
  readonly serverName?: string;
  /** for the hello `limited` */
  readonly limits?: HelloLimits;
}

const REPLY_MS = 3000;
const HANDSHAKE_MS = 4000;

/** One handshake with a hello of choice, to see which factor turns its outcome. */
export default defineProbe<HandshakeInput>({
  id: 'tls/handshake',
  doing: (input) => `Offering ${HELLOS[input.hello]} to ${endpointText(input)}`,
  key: ({ service, host, address, port, entrance, hello, serverName = '', limits }) =>
    `${service} ${host} ${address} ${port} ${entrance} ${hello} ${serverName} ${limits?.newest ?? ''} ${limits?.ciphers ?? ''}`.trimEnd(),
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const { address, port, host, hello, serverName, entrance, limits } = input;
    const startedAtMs = world.now();
    const connection = await openConnection({ address, port, timeoutMs: world.configuration.timeouts.connectMs, signal: world.signal });
    if (connection.is === 'aborted') return;
    if (connection.is !== 'connected') return report(notReached(input, 'the connection did not come about', startedAtMs));
    const { socket, localAddress } = connection;
    const abort = (): void => void socket.destroy();
    world.signal.addEventListener('abort', abort, { once: true });
    try {
      const obstacle = entrance === 'starttls' ? await leadToTls(input, socket, localAddress, world) : undefined;
      if (world.signal.aborted) return;
      if (obstacle !== undefined) return report(notReached(input, obstacle, startedAtMs));
      const made = await shakeHands({
        socket,
        host,
        hello,
        roots: world.roots,
        timeoutMs: HANDSHAKE_MS,
        ...(serverName === undefined ? {} : { serverName }),
        ...(limits === undefined ? {} : { limits }),
      });
      made.channel?.destroy();
      if (world.signal.aborted) return;
      report({
        ...place(input),
        outcome: made.outcome,
        ...(made.because === undefined ? {} : { because: made.because }),
        startedAtMs,
        data: { ...where(input), ...made.seen },
      });
    } finally {
      world.signal.removeEventListener('abort', abort);
      socket.destroy();
    }
  },
});

/** Goes through the plain dialogue up to the word that TLS may begin; says what stood in the way, if anything. */
async function leadToTls({ service }: HandshakeInput, socket: Socket, localAddress: string, world: World): Promise<string | undefined> {
  const protocol = protocolFor(service);
  const talk = new Conversation(socket, new Transcript(() => world.elapsed()));
  const greeting = await talk.run(protocol.greeting(), 8000);
  if (greeting.is !== 'done') return failureOf(greeting)?.because;
  if (greeting.value.is !== 'ready') return 'no sound greeting came';
  // SMTP alone has to be told who speaks before it takes STARTTLS (RFC 3207 section 4.1)
  if (service === 'submission' || service === 'smtp') {
    const offer = await talk.run(protocol.askCapabilities(clientNameFor(localAddress), false), REPLY_MS);
    if (offer.is !== 'done') return failureOf(offer)?.because;
  }
  const reply = await talk.run(protocol.startTls(), REPLY_MS);
  if (reply.is !== 'done') return failureOf(reply)?.because;
  if (!reply.value.ok) return 'STARTTLS was not let through';
  talk.release();
  return undefined;
}

function notReached(input: HandshakeInput, because: string, startedAtMs: number): Seen {
  const { hello } = input;
  return {
    ...place(input),
    outcome: 'unlooked',
    because,
    startedAtMs,
    data: { ...where(input), hello, chain: [], clientCertificateRequested: false },
  };
}

function place(input: HandshakeInput): { probe: 'tls/handshake'; step: 'encrypt'; subject: Seen['subject']; target: string } {
  const { host, address, port } = input;
  return { probe: 'tls/handshake', step: 'encrypt', subject: { kind: 'endpoint', name: host, address, port }, target: endpointText(input) };
}

function where({
  host,
  address,
  port,
  service,
  entrance,
}: HandshakeInput): Pick<HandshakeInput, 'host' | 'address' | 'port' | 'service' | 'entrance'> {
  return { host, address, port, service, entrance };
}

const HELLOS: Readonly<Record<Hello, string>> = {
  default: 'TLS',
  broad: 'every version and cipher of TLS',
  'tls1.0': 'TLS 1.0',
  'tls1.1': 'TLS 1.1',
  'tls1.2': 'TLS 1.2',
  'tls1.3': 'TLS 1.3',
  'no-server-name': 'TLS without a server name',
  'other-server-name': 'TLS with another server name',
  limited: 'what the mail program can do',
};
