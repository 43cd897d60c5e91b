import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'node:net';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { TcpSize } from '@mailmedic/contract/looks/tcp-size.ts';
import { readTcpCounters } from '@mailmedic/host/counters/read.ts';
import { openConnection } from '@mailmedic/wire/tcp/connect.ts';
import { smallHello } from '@mailmedic/wire/tls/small-hello.ts';
import { shakeHands } from '@mailmedic/wire/tls/handshake.ts';
import { defineProbe, type World } from '../../probe.ts';
import { systemOf } from '../link/system.ts';
import { endpointText } from './connect.ts';

export interface SizeInput {
  readonly service: Service;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** `tls` when the endpoint speaks TLS from the first byte */
  readonly over: 'plain' | 'tls';
}

type Exchange = TcpSize['exchanges'][number];

/** An answer takes one round trip; a lost packet is sent again after a second at the latest (RFC 6298 section 2). */
const ANSWER_MS = 1_000;
const ANSWER_ROUND_TRIPS = 4;
const LONGEST_ANSWER_MS = 2_500;
const GREETING_MS = 8_000;
/** More than any link on the way carries in one packet. */
const LARGE_BYTES = 2_600;

/** Exchanges that differ in nothing but the size of their packets: a packet that is lost for its size alone shows here. */
export default defineProbe<SizeInput>({
  id: 'tcp/size',
  doing: (input) => `Sending small and large packets to ${endpointText(input)}`,
  key: ({ host, address, port, over }) => `${host} ${address} ${port} ${over}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const exchanges = input.over === 'tls' ? await overTls(input, world) : await overPlain(input, world);
    if (world.signal.aborted) return;
    const { host, address, port, over } = input;
    const failed = exchanges.find(({ came }) => came !== 'answered');
    report({
      probe: 'tcp/size',
      step: 'encrypt',
      subject: { kind: 'endpoint', name: host, address, port },
      target: endpointText(input),
      outcome: exchanges.length === 0 ? 'unlooked' : failed === undefined ? 'ok' : failed.came === 'cut' ? 'cut' : 'silent',
      ...(exchanges.length === 0
        ? { because: 'the connection did not come about' }
        : failed === undefined
          ? {}
          : { because: `no answer to the exchange with ${NAMES[failed.size]}` }),
      startedAtMs,
      data: { host, address, port, over, exchanges: [...exchanges] },
    });
  },
});

const NAMES: Readonly<Record<Exchange['size'], string>> = {
  small: 'small packets',
  'large-out': 'a large packet from here',
  'large-in': 'a large answer',
};

/** A hello that no server can accept is answered by a few bytes, however much padding it carries (RFC 7685). */
async function overTls(input: SizeInput, world: World): Promise<readonly Exchange[]> {
  return inTurn([
    () => offer(input, world, 'small', smallHello()),
    () => offer(input, world, 'large-out', smallHello(LARGE_BYTES)),
    () => handshake(input, world),
  ]);
}

async function offer(input: SizeInput, world: World, size: Exchange['size'], bytes: Uint8Array): Promise<Exchange | undefined> {
  const opened = await open(input, world);
  if (!opened) return undefined;
  const { socket, patienceMs } = opened;
  const heard = listen(socket);
  socket.write(bytes);
  await heard.until((length) => length > 0, patienceMs, world.signal);
  const ended = heard.ended(size, bytes.length);
  // Some servers hang up instead of sending an alert: they have read it, and that is all that is asked.
  return ended.came === 'cut' ? { ...ended, came: 'answered' } : ended;
}

/** The real offer of TLS, whose answer carries the server's certificates. */
async function handshake(input: SizeInput, world: World): Promise<Exchange | undefined> {
  const opened = await open(input, world);
  if (!opened) return undefined;
  const { socket, patienceMs } = opened;
  const before = await readTcpCounters(systemOf(world));
  const made = await shakeHands({ socket, host: input.host, hello: 'default', roots: world.roots, timeoutMs: patienceMs });
  const after = await readTcpCounters(systemOf(world));
  made.channel?.destroy();
  socket.destroy();
  const came = made.outcome === 'silent' ? 'silent' : made.outcome === 'cut' ? 'cut' : 'answered';
  const outOfOrder = before && after ? (after.get('TcpExt.TCPOFOQueue') ?? 0) - (before.get('TcpExt.TCPOFOQueue') ?? 0) : undefined;
  return {
    size: 'large-in',
    came,
    sentBytes: socket.bytesWritten,
    receivedBytes: socket.bytesRead,
    ...(outOfOrder === undefined ? {} : { outOfOrder }),
  };
}

/** A connection for each size: an exchange that stalls must not spoil the next. */
async function overPlain(input: SizeInput, world: World): Promise<readonly Exchange[]> {
  const commands = COMMANDS[input.service];
  return inTurn([
    () => converse(input, world, 'small', commands.small),
    () => converse(input, world, 'large-out', commands.largeOut),
    () => converseAtLength(input, world, commands.largeIn),
  ]);
}

/** One connection at a time; what does not even answer in small needs no more. */
async function inTurn(exchanges: readonly (() => Promise<Exchange | undefined>)[]): Promise<readonly Exchange[]> {
  const made: Exchange[] = [];
  for (const exchange of exchanges) {
    const one = await exchange();
    if (one) made.push(one);
    if (one?.came !== 'answered' && made.length <= 1) break;
  }
  return made;
}

/** What is asked together has to fit into a small packet itself. */
const SMALL_BYTES = 700;
/** An answer has to be longer than one packet of an ordinary link to say anything. */
const TELLING_BYTES = 1_500;
/** When nothing more has come for so long, an answer is whole. */
const QUIET_MS = 150;

/**
 * Commands that change nothing before sign-in. The large one out has a short answer: an unknown word with a long argument,
 * in lines as long as each protocol allows; the small ones, sent together, have answers that the server sends together.
 */
const COMMANDS: Readonly<Record<Service, { readonly small: string; readonly largeOut: string; readonly largeIn: string }>> = {
  imap: { small: 'a NOOP\r\n', largeOut: `a XPAD ${'x'.repeat(LARGE_BYTES)}\r\n`, largeIn: 'a CAPABILITY\r\n' },
  pop3: { small: 'CAPA\r\n', largeOut: `XPAD ${'x'.repeat(LARGE_BYTES)}\r\n`, largeIn: 'CAPA\r\n' },
  submission: { small: 'NOOP\r\n', largeOut: `NOOP ${'x'.repeat(480)}\r\n`.repeat(6), largeIn: 'EHLO [192.0.2.1]\r\n' },
  smtp: { small: 'NOOP\r\n', largeOut: `NOOP ${'x'.repeat(480)}\r\n`.repeat(6), largeIn: 'EHLO [192.0.2.1]\r\n' },
  managesieve: { small: 'CAPABILITY\r\n', largeOut: `XPAD "${'x'.repeat(LARGE_BYTES)}"\r\n`, largeIn: 'CAPABILITY\r\n' },
};

async function converse(input: SizeInput, world: World, size: Exchange['size'], said: string): Promise<Exchange | undefined> {
  const opened = await greeted(input, world);
  if (!opened) return undefined;
  const { socket, heard, patienceMs } = opened;
  const before = heard.length();
  socket.write(said, 'latin1');
  await heard.until((length) => length > before, patienceMs, world.signal);
  return heard.ended(size, said.length, before);
}

/** The same command so often at once that the answers fill large packets. How long one is, the server shows first. */
async function converseAtLength(input: SizeInput, world: World, command: string): Promise<Exchange | undefined> {
  const opened = await greeted(input, world);
  if (!opened) return undefined;
  const { socket, heard, patienceMs } = opened;
  const start = heard.length();
  socket.write(command, 'latin1');
  if (!(await heard.until((length) => length > start, patienceMs, world.signal))) {
    // what is not even answered once is disliked for what it says, not for its size
    socket.destroy();
    return undefined;
  }
  await sleep(QUIET_MS);
  const before = heard.length();
  const once = before - start;
  const said = command.repeat(Math.min(Math.floor(SMALL_BYTES / command.length), Math.ceil(LARGE_BYTES / once)));
  const expected = (said.length / command.length) * once;
  if (expected < TELLING_BYTES) {
    socket.destroy();
    return undefined;
  }
  socket.write(said, 'latin1');
  // The last lines may be shorter than the first by a word.
  const wanted = Math.min(LARGE_BYTES, Math.floor(expected * 0.9));
  await heard.until((length) => length >= before + wanted, patienceMs, world.signal);
  return heard.ended('large-in', said.length, before, wanted);
}

/** Connected, and the greeting was heard: it may come in several lines, and what follows it is the answer. */
async function greeted(input: SizeInput, world: World): Promise<(Opened & { readonly heard: Heard }) | undefined> {
  const opened = await open(input, world);
  if (!opened) return undefined;
  const { socket, patienceMs } = opened;
  const heard = listen(socket);
  if (await heard.until((length) => length > 0, GREETING_MS, world.signal)) {
    await sleep(50);
    return { socket, patienceMs, heard };
  }
  socket.destroy();
  return undefined;
}

interface Opened {
  readonly socket: Socket;
  /** how long an answer is waited for, by what the connection itself took */
  readonly patienceMs: number;
}

async function open({ address, port }: SizeInput, world: World): Promise<Opened | undefined> {
  const connection = await openConnection({ address, port, timeoutMs: world.configuration.timeouts.connectMs, signal: world.signal });
  if (connection.is !== 'connected') return undefined;
  const patienceMs = Math.round(Math.min(ANSWER_MS + ANSWER_ROUND_TRIPS * connection.elapsedMs, LONGEST_ANSWER_MS));
  return { socket: connection.socket, patienceMs };
}

interface Heard {
  length(): number;
  until(enough: (length: number) => boolean, limitMs: number, signal: AbortSignal): Promise<boolean>;
  /** `wanted`: with fewer bytes than that something is missing */
  ended(size: Exchange['size'], sentBytes: number, from?: number, wanted?: number): Exchange;
}

/** Counts what comes in, and notices the end. */
function listen(socket: Socket): Heard {
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
