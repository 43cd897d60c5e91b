import type { Socket } from 'node:net';
import { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe } from '../../probe.ts';
import { connectSeen, endpointText, isBrokenOff } from '../tcp/connect.ts';
import { clientNameFor } from './client-name.ts';
import { enterAccount, withhold } from './dialogue/account.ts';
import { askCapabilities, startTls } from './dialogue/capabilities.ts';
import { encrypt } from './dialogue/encrypt.ts';
import { greet, reportBrokenOff } from './dialogue/greet.ts';
import { Visit, type DialogueInput } from './dialogue/visit.ts';
import { HURRIED_CONNECT_MS, HURRIED_MS } from './patience.ts';

export type { DialogueInput } from './dialogue/visit.ts';

/** Talks with a mail service from the connection to its capabilities over the encrypted channel, as a mail client does before it signs in. */
export default defineProbe<DialogueInput>({
  id: 'mail/dialogue',
  doing: (input) => `Talking to ${endpointText(input)}`,
  key: ({ service, host, address, port, encryption, hello = 'default', clientName = '', listenMs }) =>
    `${service} ${host} ${address} ${port} ${encryption} ${hello} ${clientName}${listenMs === undefined ? '' : ' listening'}`,
  occupies: ({ address }) => address,
  hurried: (input) => ({ ...input, patienceMs: Math.min(input.patienceMs ?? HURRIED_MS, HURRIED_MS) }),

  async look(input, world, report) {
    const visit = new Visit(input, world, report);
    const socket = await open(visit);
    if (!socket) return;
    const abort = (): void => void socket.destroy();
    world.signal.addEventListener('abort', abort, { once: true });
    try {
      if (input.encryption === 'tls') await encryptedFromTheStart(visit, socket);
      else await plainAtFirst(visit, socket);
    } finally {
      world.signal.removeEventListener('abort', abort);
    }
  },
});

async function open(visit: Visit): Promise<Socket | undefined> {
  const { address, port, clientName, patienceMs } = visit.input;
  const startedAtMs = visit.world.now();
  const { connectMs } = visit.world.configuration.timeouts;
  const connection = await openConnection({
    address,
    port,
    timeoutMs: patienceMs === undefined ? connectMs : Math.min(connectMs, HURRIED_CONNECT_MS),
    signal: visit.world.signal,
  });
  if (connection.is === 'aborted') return undefined;
  visit.connected(connection.elapsedMs);
  visit.report(connectSeen(visit.input, connection, startedAtMs));
  if (isBrokenOff(connection)) reportBrokenOff(visit);
  if (connection.is !== 'connected') return undefined;
  visit.clientName = clientName ?? clientNameFor(connection.localAddress);
  return connection.socket;
}

async function encryptedFromTheStart(visit: Visit, socket: Socket): Promise<void> {
  const channel = await encrypt(visit, socket);
  if (!channel) return;
  const talk = new Conversation(channel, visit.transcript);
  const greeting = await greet(visit, talk);
  const offer = greeting && !isListening(visit) && (await askCapabilities(visit, talk, greeting));
  if (offer && !offer.ends) await enterAccount(visit, { talk, channel, offer, greeting });
  end(visit, talk, greeting !== undefined);
}

async function plainAtFirst(visit: Visit, socket: Socket): Promise<void> {
  const talk = new Conversation(socket, visit.transcript);
  const greeting = await greet(visit, talk);
  const offer = greeting && !isListening(visit) && (await askCapabilities(visit, talk, greeting));
  const isToStayPlain = visit.input.encryption === 'plain';
  if (offer && !offer.ends && isToStayPlain) withhold(visit, 'the settings ask for no encryption');
  if (!offer || offer.ends || isToStayPlain) return end(visit, talk, greeting !== undefined);
  if (!(await startTls(visit, talk, offer))) return end(visit, talk, true);

  const channel = await encrypt(visit, socket, talk.release());
  if (!channel) return;
  const inside = new Conversation(channel, visit.transcript);
  const within = await askCapabilities(visit, inside);
  if (within && !within.ends) await enterAccount(visit, { talk: inside, channel, offer: within, greeting });
  end(visit, inside, true);
}

function isListening({ input }: Visit): boolean {
  return input.listenMs !== undefined;
}

function end(visit: Visit, talk: Conversation, polite: boolean): void {
  talk.close(polite ? visit.protocol.farewell : undefined);
}
