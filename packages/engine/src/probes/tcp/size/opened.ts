import type { Socket } from 'node:net';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import type { World } from '../../../probe.ts';
import type { Exchange, SizeInput } from './exchange.ts';

/** An answer takes one round trip; a lost packet is sent again after a second at the latest (RFC 6298 section 2). */
const ANSWER_MS = 1_000;
const ANSWER_ROUND_TRIPS = 4;
const LONGEST_ANSWER_MS = 2_500;

export interface Opened {
  readonly socket: Socket;
  /** how long an answer is waited for, by what the connection itself took */
  readonly patienceMs: number;
}

export async function open({ address, port }: SizeInput, world: World): Promise<Opened | undefined> {
  const connection = await openConnection({ address, port, timeoutMs: world.configuration.timeouts.connectMs, signal: world.signal });
  if (connection.is !== 'connected') return undefined;
  const patienceMs = Math.round(Math.min(ANSWER_MS + ANSWER_ROUND_TRIPS * connection.elapsedMs, LONGEST_ANSWER_MS));
  return { socket: connection.socket, patienceMs };
}

export interface Heard {
  length(): number;
  until(enough: (length: number) => boolean, limitMs: number, signal: AbortSignal): Promise<boolean>;
  /** `wanted`: with fewer bytes than that something is missing */
  ended(size: Exchange['size'], sentBytes: number, from?: number, wanted?: number): Exchange;
}

/** Counts what comes in, and notices the end. */
export function listen(socket: Socket): Heard {
  let received = 0;
  let closed = false;
  let wake: () => void = () => {};
  socket.on('data', (bytes: Buffer) => {
    received += bytes.length;
    wake();
  });
  const close = (): void => {
    closed = true;
    wake();
  };
  socket.on('error', close);
  socket.on('close', close);
  socket.on('end', close);
  return {
    length: () => received,
    async until(enough, limitMs, signal) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
      while (!enough(received) && !closed && !limit.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          limit.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      return enough(received);
    },
    ended(size, sentBytes, from = 0, wanted = 1) {
      socket.destroy();
      const receivedBytes = received - from;
      // An end after some answer is a server that has had enough of it, and an answer all the same.
      return {
        size,
        came: receivedBytes > 0 && (receivedBytes >= wanted || closed) ? 'answered' : closed ? 'cut' : 'silent',
        sentBytes,
        receivedBytes,
      };
    },
  };
}
