import { connect, isIPv6, type Socket } from 'node:net';

export interface ProxyRequest {
  /** `http://proxy.example.org:3128`, `socks5://127.0.0.1:1080` */
  readonly proxy: string;
  readonly host: string;
  readonly port: number;
  /** for the whole of it */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What came of asking a proxy for a connection; the connection is ended at once. */
export type ProxyOutcome =
  | { readonly is: 'carried'; readonly elapsedMs: number }
  /** it answered, but does not carry this: HTTP status or SOCKS reply (RFC 9110 section 9.3.6, RFC 1928 section 6) */
  | { readonly is: 'declined'; readonly status: number; readonly elapsedMs: number }
  | { readonly is: 'failed'; readonly error: string; readonly elapsedMs: number };

const ANSWER_BYTES = 8_192;

/** Asks a proxy for a connection to a host and port, without a user name: HTTP CONNECT or SOCKS 5. */
export function connectThroughProxy({ proxy, host, port, timeoutMs, signal }: ProxyRequest): Promise<ProxyOutcome> {
  const url = new URL(proxy);
  const socks = url.protocol.startsWith('socks');
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (socks ? 1080 : url.protocol === 'https:' ? 443 : 80),
    });
    const end = (outcome: { is: 'carried' } | { is: 'declined'; status: number } | { is: 'failed'; error: string }): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      socket.destroy();
      resolve({ ...outcome, elapsedMs: Math.round(performance.now() - began) });
    };
    const stop = (): void => end({ is: 'failed', error: 'ABORTED' });
    const timer = setTimeout(() => end({ is: 'failed', error: 'ETIMEDOUT' }), timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    socket.on('error', (error: NodeJS.ErrnoException) => end({ is: 'failed', error: error.code ?? error.message }));
    socket.once('close', () => end({ is: 'failed', error: 'ECONNRESET' }));
    socket.once('connect', () => (socks ? askSocks(socket, host, port, end) : askHttp(socket, host, port, end)));
  });
}

type End = (outcome: { is: 'carried' } | { is: 'declined'; status: number } | { is: 'failed'; error: string }) => void;

function askHttp(socket: Socket, host: string, port: number, end: End): void {
  const place = isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
  let text = '';
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1').slice(0, ANSWER_BYTES);
    const status = /^HTTP\/1\.[01] (\d{3})[^\n]*\n/.exec(text)?.[1];
    if (status === undefined) {
      if (text.includes('\n') || text.length >= ANSWER_BYTES) end({ is: 'failed', error: 'EPROTO' });
      return;
    }
    if (status.startsWith('2')) end({ is: 'carried' });
    else end({ is: 'declined', status: Number(status) });
  });
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
}

/** RFC 1928: greeting without sign-in, then CONNECT with the host's name or address. */
function askSocks(socket: Socket, host: string, port: number, end: End): void {
  let buffer = Buffer.alloc(0);
  let greeted = false;
  socket.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]).subarray(0, ANSWER_BYTES);
    if (buffer.length < 2) return;
    if (buffer[0] !== 5) return end({ is: 'failed', error: 'EPROTO' });
    if (!greeted) {
      if (buffer[1] !== 0) return end({ is: 'declined', status: buffer[1] ?? 0xff });
      greeted = true;
      buffer = buffer.subarray(2);
      const name = Buffer.from(host, 'latin1').subarray(0, 255);
      socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([port >> 8, port & 0xff])]));
      if (buffer.length < 2) return;
    }
    if (buffer[1] === 0) end({ is: 'carried' });
    else end({ is: 'declined', status: buffer[1] ?? 0xff });
  });
  socket.write(Uint8Array.from([5, 1, 0]));
}
