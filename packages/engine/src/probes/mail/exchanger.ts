import type { Outcome } from '@mailmedic/contract/look.ts';
import type { ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import type { Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { Transcript } from '@mailmedic/wire/line/transcript.ts';
import { smtp } from '@mailmedic/wire/smtp/dialogue.ts';
import { type Connection, openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type World } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';
import { acceptanceAt } from './acceptance.ts';
import { clientNameFor } from './client-name.ts';
import { greetingSeen } from './greeting.ts';
import { answerText } from './told.ts';

export interface ExchangerInput {
  readonly host: string;
  readonly address: string;
  readonly purpose: ExchangerDialogue['purpose'];
  /** 25 unless told */
  readonly port?: number;
  /** the address that the host is asked about, its domain in ASCII; none unless told */
  readonly recipient?: string;
}

/** Many networks swallow port 25: longer than this its silence tells nothing more. */
const CONNECT_MS = 2000;
/** Receiving servers let unknown ones wait before they greet (RFC 5321 section 4.5.3.2.1 allows five minutes). */
const GREETING_MS = 8000;
const REPLY_MS = 4000;

/**
 * Connects to a host that receives mail from other servers and hears its greeting and its capabilities. Where it is asked about
 * a recipient, it names that and takes it back. Then it leaves.
 */
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
    const place = { subject: { kind: 'endpoint' as const, name: host, address, port }, target: endpointText({ host, port }) };
    const hears = ({ outcome, because, ...seen }: Found): void => {
      if (signal.aborted) return;
      report({
        ...{ probe: 'mail/exchanger', step: 'connect', ...place, outcome },
        ...(because === undefined ? {} : { because }),
        data: { host, address, port, purpose, ...seen },
        transcript: transcript.since(mark),
      });
    };
    if (connection.is !== 'connected') return hears(unconnected(connection));
    await converse(connection, transcript, world, async (found, talk, offer) => {
      hears(found);
      const { recipient } = input;
      if (recipient === undefined || offer?.listed !== true) return;
      const asking = transcript.mark();
      const told = await acceptanceAt(talk, offer, recipient);
      if (!told || signal.aborted) return;
      report({
        ...{ probe: 'mail/acceptance', step: 'delivery', ...place, outcome: told.refusedAt === undefined ? 'ok' : 'refused' },
        ...(told.refusedAt === undefined ? {} : { because: `the server answered ${answerText(told)}` }),
        data: { host, address, port, recipient, ...told },
        transcript: transcript.since(asking),
      });
    });
  },
});

type Found = { readonly outcome: Outcome; readonly because?: string } & Omit<ExchangerDialogue, 'host' | 'address' | 'port' | 'purpose'>;
/** What was heard up to the capabilities; `offer` is there when they were told, and the talk can go on. */
type Heard = (found: Found, talk: Conversation, offer?: Offer) => Promise<void>;

async function converse(
  { socket, localAddress }: Extract<Connection, { is: 'connected' }>,
  transcript: Transcript,
  { signal }: World,
  heard: Heard,
): Promise<void> {
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
    if (outcome !== 'ok') return await heard(said, talk);
    const offer = await talk.run(smtp.askCapabilities(clientNameFor(localAddress), false), REPLY_MS);
    if (offer.is !== 'done') return await heard(said, talk);
    const { serverName, starttls } = offer.value;
    await heard({ ...said, starttlsOffered: starttls, ...(serverName === undefined ? {} : { serverName }) }, talk, offer.value);
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
