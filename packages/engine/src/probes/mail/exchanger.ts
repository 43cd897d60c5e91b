import type { Outcome } from '@mailmedic/contract/look.ts';
import type { ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { smtp } from '@mailmedic/wire/smtp/dialogue.ts';
import { type Connection, openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type World } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';
import { clientNameFor } from './client-name.ts';
import { greetingSeen } from './greeting.ts';

export interface ExchangerInput {
  readonly host: string;
  readonly address: string;
  readonly purpose: ExchangerDialogue['purpose'];
  /** 25 unless told */
  readonly port?: number;
}

/** Many networks swallow port 25: longer than this its silence tells nothing more. */
const CONNECT_MS = 2000;
/** Receiving servers let unknown ones wait before they greet (RFC 5321 section 4.5.3.2.1 allows five minutes). */
const GREETING_MS = 8000;
const REPLY_MS = 4000;

/** Connects to a host that receives mail from other servers, hears its greeting and its capabilities, and leaves. */
export default defineProbe<ExchangerInput>({
  id: 'mail/exchanger',
  doing: ({ host, port = 25 }) => `Knocking where other servers bring mail, ${endpointText({ host, port })}`,
  key: ({ host, address, port = 25 }) => `${host} ${address} ${port}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const { host, address, port = 25, purpose } = input;
    const { configuration, signal } = world;
    const transcript = new Transcript(() => world.elapsed());
    const mark = transcript.mark();
    const timeoutMs = Math.min(CONNECT_MS, configuration.timeouts.connectMs);
    const connection = await openConnection({ address, port, timeoutMs, signal });
    if (connection.is === 'aborted') return;
    const { outcome, because, ...seen } =
      connection.is === 'connected' ? await converse(connection, transcript, world) : unconnected(connection);
    if (signal.aborted) return;
    report({
      probe: 'mail/exchanger',
      step: 'connect',
      subject: { kind: 'endpoint', name: host, address, port },
      target: endpointText({ host, port }),
      outcome,
      ...(because === undefined ? {} : { because }),
      data: { host, address, port, purpose, ...seen },
      transcript: transcript.since(mark),
    });
  },
});

type Found = { readonly outcome: Outcome; readonly because?: string } & Omit<ExchangerDialogue, 'host' | 'address' | 'port' | 'purpose'>;

async function converse(
  { socket, localAddress }: Extract<Connection, { is: 'connected' }>,
  transcript: Transcript,
  { signal }: World,
): Promise<Found> {
  const abort = (): void => void socket.destroy();
  signal.addEventListener('abort', abort, { once: true });
  const talk = new Conversation(socket, transcript);
  try {
    const told = await talk.run(smtp.greeting(), GREETING_MS);
    const { outcome, because, text, status } = greetingSeen(told, false, 'smtp');
    const said = {
      outcome,
      reach: 'open' as const,
      greeting: text,
      ...(status === undefined ? {} : { status }),
      ...(because === undefined ? {} : { because }),
    };
    if (outcome !== 'ok') return said;
    const offer = await talk.run(smtp.askCapabilities(clientNameFor(localAddress), false), REPLY_MS);
    if (offer.is !== 'done') return said;
    const { serverName, starttls } = offer.value;
    return { ...said, starttlsOffered: starttls, ...(serverName === undefined ? {} : { serverName }) };
  } finally {
    signal.removeEventListener('abort', abort);
    talk.close('QUIT');
  }
}

function unconnected({ is, error }: Exclude<Connection, { is: 'connected' | 'aborted' }>): Found {
  if (is === 'silent') return { outcome: 'silent', because: 'no answer', reach: 'silent' };
  if (is === 'denied') return { outcome: 'denied', because: 'this computer does not let the connection out', reach: 'denied', error };
  // only the host's own reset says that nobody listens: routers speak otherwise
  if (error === 'ECONNREFUSED') return { outcome: 'refused', because: 'the connection was refused', reach: 'refused', error };
  return { outcome: 'refused', because: `the connection failed (${error})`, reach: 'unreachable', error };
}
