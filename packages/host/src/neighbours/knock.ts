import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { familyOf } from '../address.ts';
import type { System } from '../system.ts';

/** How a neighbour made itself heard, or why it could not be asked. */
export interface Heard {
  /** `connected`, `refused`, `port unreachable`, `echo` */
  readonly by?: string;
  readonly error?: string;
}

/**
 * Knocks at a host on the same link in every way that needs no privileges; resolves with the first sign of life, or with
 * the last error when every way has ended, or when the signal ends the waiting.
 */
export function knock(
  system: System,
  address: string,
  { zone, signal }: { readonly zone?: string; readonly signal: AbortSignal },
): Promise<Heard> {
  const dialled = zone === undefined ? address : `${address}%${zone}`;
  const ways = [knockTcp(dialled, 53, signal), knockTcp(dialled, 80, signal), knockUdp(dialled, signal), ping(system, dialled)];
  return new Promise((resolve) => {
    let last: Heard = {};
    let open = ways.length;
    signal.addEventListener('abort', () => resolve(last), { once: true });
    for (const way of ways) {
      void way.then((heard) => {
        open -= 1;
        if (heard.error !== undefined) last = heard;
        if (heard.by !== undefined || open === 0) resolve(heard.by === undefined ? last : heard);
      });
    }
  });
}

/** An accepted connection and a refused one are both an answer. */
function knockTcp(address: string, port: number, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const end = (heard: Heard): void => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(heard);
    };
    const stop = (): void => end({});
    signal.addEventListener('abort', stop, { once: true });
    socket.once('connect', () => end({ by: 'connected' }));
    socket.on('error', (error) => {
      const code = codeOf(error);
      end(code === 'ECONNREFUSED' || code === 'ECONNRESET' ? { by: 'refused' } : { error: code });
    });
  });
}

/** A datagram to a port where nobody listens: a host that is there usually says so (RFC 1122 section 4.1.3.1). */
function knockUdp(address: string, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = createSocket(familyOf(address.replace(/%.*/, '')) === 4 ? 'udp4' : 'udp6');
    let ended = false;
    const end = (heard: Heard): void => {
      if (ended) return;
      ended = true;
      signal.removeEventListener('abort', stop);
      socket.close();
      resolve(heard);
    };
    const stop = (): void => end({});
    const failed = (error: Error): void => {
      const code = codeOf(error);
      end(code === 'ECONNREFUSED' ? { by: 'port unreachable' } : { error: code });
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', failed);
    socket.once('connect', () => {
      // The answer to the first datagram is reported when the second is sent.
      for (const delayMs of [0, 30, 300, 1000]) {
        setTimeout(() => {
          if (!ended) socket.send(new Uint8Array(1), (error) => (error ? failed(error) : undefined));
        }, delayMs).unref();
      }
    });
    try {
      socket.connect(33434, address);
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** The system's own ping may send what this process may not. */
async function ping(system: System, address: string): Promise<Heard> {
  const args =
    system.platform === 'win32'
      ? ['-n', '1', '-w', '1000', address]
      : ['-n', '-c', '1', ...(system.platform === 'linux' ? ['-W', '1'] : []), address];
  const program = system.platform === 'darwin' && address.includes(':') ? 'ping6' : 'ping';
  const reading = await system.command(program, args, { timeoutMs: 2_000 });
  // Windows ends with success also when a router says that the host cannot be reached; a real echo shows a TTL or time.
  return reading.readable && /ttl=|time[=<]|zeit[=<]|temps[=<]|hlim=/i.test(reading.value) ? { by: 'echo' } : {};
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
