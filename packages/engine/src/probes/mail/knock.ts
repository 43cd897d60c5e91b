import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type Report } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';
import { encrypt } from './dialogue/encrypt.ts';
import { greet } from './dialogue/greet.ts';
import { Visit, type DialogueInput } from './dialogue/visit.ts';
import { KNOCK_MS } from './patience.ts';

export type KnockInput = Pick<DialogueInput, 'service' | 'host' | 'address' | 'port' | 'encryption'>;

/**
 * Speaks first at a place of which another connection is still waiting for a greeting, to see whether something else than mail
 * is there, that waits to be spoken to. A slow mail server is left to its time: what it says to us is not reported, and
 * the connection that waits is not touched.
 */
export default defineProbe<KnockInput>({
  id: 'mail/knock',
  doing: (input) => `Speaking first at ${endpointText(input)}`,
  key: ({ service, host, address, port, encryption }) => `${service} ${host} ${address} ${port} ${encryption}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const { address, port, encryption } = input;
    const visit = new Visit({ ...input, speaksFirst: true, patienceMs: KNOCK_MS, purpose: 'service' }, world, foreignAlone(report));
    const connection = await openConnection({ address, port, timeoutMs: KNOCK_MS, signal: world.signal });
    if (connection.is !== 'connected') return;
    visit.connected(connection.elapsedMs);
    const { socket } = connection;
    const abort = (): void => void socket.destroy();
    world.signal.addEventListener('abort', abort, { once: true });
    try {
      const channel = encryption === 'tls' ? await encrypt(visit, socket) : socket;
      if (!channel) return;
      const talk = new Conversation(channel, visit.transcript);
      await greet(visit, talk);
      talk.close();
    } finally {
      world.signal.removeEventListener('abort', abort);
      socket.destroy();
    }
  },
});

/** Nothing is learnt from whatever else comes: it was not given the time that it may take. */
function foreignAlone(report: Report): Report {
  return (seen) => {
    if (seen.probe === 'mail/greeting' && seen.outcome === 'foreign' && seen.data.recognised !== 'unknown') report(seen);
  };
}
