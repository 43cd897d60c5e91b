import { connect, isIPv6, type Socket } from 'node:net';
import { failureOf, type ConnectAnswer } from './failure.ts';
import { startStopwatch } from './stopwatch.ts';

export interface ConnectOptions {
  readonly address: string;
  readonly port: number;
  /** limit of both tries together; the second one has a second at least */
  readonly timeoutMs: number;
  /** silence of the first try starts a second one after this long */
  readonly secondTryAfterMs?: number;
  readonly signal?: AbortSignal;
}

/** What came of opening a connection (RFC 9293 section 3.5). A connected socket is the caller's to end. */
export type Connection =
  | { readonly is: 'connected'; readonly socket: Socket; readonly localAddress: string; readonly elapsedMs: number; readonly tries: number }
  | {
      readonly is: 'refused' | 'silent' | 'denied' | 'aborted';
      readonly error: string;
      readonly answer: ConnectAnswer;
      readonly elapsedMs: number;
      readonly tries: number;
    };

/**
 * Opens a TCP connection. Silence counts only when a second try, begun a little later from another port, agrees;
 * the first answer of either, good or bad, settles it.
 */
export async function openConnection({ address, port, timeoutMs, secondTryAfterMs = 700, signal }: ConnectOptions): Promise<Connection> {
  const watch = startStopwatch();
  const first = attempt(address, port, timeoutMs, signal);
  const early = await Promise.race([first.settled, pause(secondTryAfterMs, first.settled)]);
  if (early !== undefined) return { ...early, elapsedMs: watch.stop(), tries: 1 };

  const second = attempt(address, port, Math.max(timeoutMs - secondTryAfterMs, SECOND_TRY_MS), signal);
  const settled = await firstAnswer(first, second);
  return { ...settled, elapsedMs: watch.stop(), tries: 2 };
}

/** Time for a retransmission within the second try (RFC 6298 section 2). */
const SECOND_TRY_MS = 1000;

type Settled =
  | { readonly is: 'connected'; readonly socket: Socket; readonly localAddress: string }
  | { readonly is: 'refused' | 'silent' | 'denied' | 'aborted'; readonly error: string; readonly answer: ConnectAnswer };

interface Attempt {
  readonly settled: Promise<Settled>;
  abandon(): void;
}

function attempt(address: string, port: number, timeoutMs: number, signal: AbortSignal | undefined): Attempt {
  const began = performance.now();
  const socket = connect({ host: address, port, family: isIPv6(address) ? 6 : 4, autoSelectFamily: false });
  const settled = new Promise<Settled>((resolve) => {
    const timer = setTimeout(() => fail('silent', 'ETIMEDOUT', 'none'), timeoutMs);
    const onAbort = (): void => fail('aborted', 'ABORTED', 'unknown');
    const onError = (error: NodeJS.ErrnoException): void => {
      const failure = failureOf(error.code ?? error.message, isIPv6(address) ? 6 : 4, performance.now() - began);
      fail(failure.is, failure.error, failure.answer);
    };
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.once('error', onError);
    socket.once('connect', () => {
      done();
      socket.setNoDelay(true);
      // whoever reads it hears of errors too; until then one must not end the process
      socket.on('error', () => undefined);
      resolve({ is: 'connected', socket, localAddress: socket.localAddress ?? '' });
    });

    function fail(is: 'refused' | 'silent' | 'denied' | 'aborted', error: string, answer: ConnectAnswer): void {
      done();
      // a late error of a socket given up must not end the process
      socket.on('error', () => undefined);
      socket.destroy();
      resolve({ is, error, answer });
    }
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.removeListener('error', onError);
    }
  });
  return {
    settled,
    abandon() {
      socket.on('error', () => undefined);
      socket.destroy();
    },
  };
}

function firstAnswer(first: Attempt, second: Attempt): Promise<Settled> {
  return new Promise((resolve) => {
    let pending = 2;
    let decided = false;
    const watch = (one: Attempt, other: Attempt): void => {
      void one.settled.then((settled) => {
        pending -= 1;
        // The limit of the try that was given up passes later; by then the other one's connection is in use.
        if (decided || (settled.is === 'silent' && pending > 0)) return;
        decided = true;
        other.abandon();
        resolve(settled);
      });
    };
    watch(first, second);
    watch(second, first);
  });
}

async function pause(ms: number, until: Promise<unknown>): Promise<undefined> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    void until.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  return undefined;
}
