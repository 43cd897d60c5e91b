import { isIPv6 } from 'node:net';
import type { Outcome } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { openConnection, type Connection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type Seen } from '../../probe.ts';

export interface ConnectInput {
  readonly address: string;
  readonly port: number;
  readonly host?: string;
  readonly purpose: TcpConnect['purpose'];
  /** give up each try sooner than the configuration says: for controls whose silence says little */
  readonly timeoutMs?: number;
}

/** Opens a connection and closes it at once. */
export default defineProbe<ConnectInput>({
  id: 'tcp/connect',
  doing: (input) => `Connecting to ${endpointText(input)}`,
  key: ({ host = '', address, port, purpose }) => `${host} ${address} ${port} ${purpose}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const connection = await openConnection({
      ...input,
      timeoutMs: Math.min(input.timeoutMs ?? Infinity, world.configuration.timeouts.connectMs),
      signal: world.signal,
    });
    if (connection.is === 'connected') connection.socket.destroy();
    if (connection.is !== 'aborted') report(connectSeen(input, connection));
  },
});

/** The look that a connection's opening makes. */
export function connectSeen({ host, address, port, purpose }: ConnectInput, connection: Connection, startedAtMs?: number): Seen {
  const { elapsedMs, tries } = connection;
  const connected = connection.is === 'connected' || isBrokenOff(connection);
  const outcome: Outcome = connected ? 'ok' : connection.is === 'aborted' ? 'unlooked' : connection.is;
  return {
    probe: 'tcp/connect',
    step: 'connect',
    subject: { kind: 'endpoint', name: host ?? address, address, port },
    target: endpointText({ host: host ?? address, port }),
    outcome,
    ...(connection.is === 'connected' || connected ? {} : { because: whyNot(connection) }),
    ...(startedAtMs === undefined ? {} : { startedAtMs, durationMs: elapsedMs }),
    data: {
      address,
      family: isIPv6(address) ? 6 : 4,
      port,
      purpose,
      elapsedMs: Math.round(elapsedMs * 10) / 10,
      tries,
      ...(host === undefined ? {} : { host }),
      ...(connection.is === 'connected'
        ? { localAddress: connection.localAddress }
        : { error: connection.error, answer: connection.answer }),
    },
    ...(connected && tries > 1 ? { transcript: [note(elapsedMs, 'the first try stayed silent, the second one connected')] } : {}),
    ...(isBrokenOff(connection) ? { transcript: [note(elapsedMs, 'the connection was taken and broken off in the same moment')] } : {}),
  };
}

/** Taken, and reset before this process noticed: a reset in answer to the first segment would have been a refusal (RFC 9293 section 3.10.7.3). */
export function isBrokenOff(connection: Connection): boolean {
  return connection.is === 'refused' && connection.error === 'ECONNRESET';
}

function note(elapsedMs: number, text: string) {
  return { atMs: Math.round(elapsedMs), from: 'note' as const, text };
}

/** `mail.example.org:993`, `[2001:db8::1]:993` */
export function endpointText({
  host,
  address,
  port,
}: {
  readonly host?: string;
  readonly address?: string;
  readonly port: number;
}): string {
  const name = host ?? address ?? '';
  return name.includes(':') ? `[${name}]:${port}` : `${name}:${port}`;
}

function whyNot({ is, error, answer }: Exclude<Connection, { is: 'connected' }>): string {
  if (is === 'silent') return 'no answer';
  if (is === 'denied' && error === 'EINVAL') return 'a route or rule of this computer throws away whatever is sent there';
  if (is === 'denied') return 'this computer does not let the connection out';
  if (error === 'ECONNREFUSED') return 'the connection was refused';
  if (error === 'EHOSTUNREACH') return 'the host cannot be reached';
  if (error === 'ENETUNREACH') return answer === 'local' ? 'this computer has no route there' : 'the network cannot be reached';
  if (answer === 'icmp-prohibited') return 'a router on the way forbids it';
  return `the connection failed (${error})`;
}
