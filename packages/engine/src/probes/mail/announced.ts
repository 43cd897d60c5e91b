import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type Report } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';
import { encrypt } from './dialogue/encrypt.ts';
import { greet } from './dialogue/greet.ts';
import { Visit, type DialogueInput } from './dialogue/visit.ts';
import { HURRIED_CONNECT_MS, HURRIED_MS } from './patience.ts';

export type AnnouncedInput = Pick<DialogueInput, 'service' | 'host' | 'address' | 'port' | 'encryption'>;

/** That nobody is announced: the server is to take the connection for what it is (PROXY protocol, version 1, section 2.1). */
const PROXY_LINE = 'PROXY UNKNOWN\r\n';
/** Who does not expect the line says so after the greeting. */
const LISTEN_MS = 500;

/**
 * Begins as a load balancer does, with a line that says who comes, to see whether the server expects one. Only a greeting
 * that follows is reported: any other server has good reason to hang up.
 */
export default defineProbe<AnnouncedInput>({
  id: 'mail/announced',
  doing: (input) => `Coming to ${endpointText(input)} as a load balancer does`,
  key: ({ service, host, address, port, encryption }) => `${service} ${host} ${address} ${port} ${encryption}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const { address, port, encryption } = input;
    const listening = encryption === 'tls' ? {} : { listenMs: LISTEN_MS };
    const visit = new Visit({ ...input, ...listening, patienceMs: HURRIED_MS, purpose: 'service' }, world, welcomeAlone(report));
    const connection = await openConnection({ address, port, timeoutMs: HURRIED_CONNECT_MS, signal: world.signal });
    if (connection.is !== 'connected') return;
    visit.connected(connection.elapsedMs);
    const { socket } = connection;
    const abort = (): void => void socket.destroy();
    world.signal.addEventListener('abort', abort, { once: true });
    socket.on('error', () => undefined);
    try {
      visit.transcript.add('us', PROXY_LINE.trim());
      socket.write(PROXY_LINE);
      const channel = encryption === 'tls' ? await encrypt(visit, socket) : socket;
      if (!channel) return;
      const talk = new Conversation(channel, visit.transcript);
      const greeting = await greet(visit, talk);
      talk.close(greeting === undefined ? undefined : visit.protocol.farewell);
    } finally {
      world.signal.removeEventListener('abort', abort);
      if (!socket.writableEnded) socket.destroy();
    }
  },
});

function welcomeAlone(report: Report): Report {
  return (seen) => {
    if (seen.probe !== 'mail/greeting' || seen.outcome !== 'ok' || seen.data.unasked !== undefined) return;
    report({ ...seen, data: { ...seen.data, announced: true } });
  };
}
