import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';

/** One HTTP request, exactly one: redirects are returned, not followed. */
export interface HttpRequest {
  readonly url: string;
  /** where to connect; left out = the system looks the URL's host up */
  readonly address?: string;
  /** instead of the URL's port */
  readonly port?: number;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** for the whole exchange, from the first packet to the last byte of the body */
  readonly timeoutMs: number;
  /** more of the body than this is not read */
  readonly maxBytes: number;
  /** trusted roots as PEM; left out = those of Node */
  readonly roots?: readonly string[];
  /** `false`: the certificate is not judged, for what needs no trust (a clock, a portal) */
  readonly verify: boolean;
  readonly signal?: AbortSignal;
}

/** What came of an HTTP request. A peer that refuses or stalls is a value, never an exception. */
export type HttpOutcome =
  | {
      readonly outcome: 'ok';
      readonly status: number;
      /** lower-case names, repeated ones joined by a comma */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      /** the body was longer than `maxBytes` */
      readonly truncated: boolean;
      readonly location?: string;
      /** HTTP Date as epoch milliseconds (RFC 9110 section 6.6.1) */
      readonly dateMs?: number;
      readonly elapsedMs: number;
    }
  | {
      /** `denied`: the certificate was not acceptable, or this computer forbids the connection */
      readonly outcome: 'refused' | 'silent' | 'cut' | 'denied' | 'malformed' | 'foreign';
      /** errno or OpenSSL's word */
      readonly error: string;
      readonly because: string;
      readonly elapsedMs: number;
    };

const MAX_HEADER_BYTES = 16_384;

/** Sends one request and reads the whole answer within its limits. */
export async function fetchHttp(request: HttpRequest): Promise<HttpOutcome> {
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  const ends = new AbortController();
  const limit = setTimeout(() => ends.abort('limit'), request.timeoutMs);
  const stop = () => ends.abort('stopped');
  request.signal?.addEventListener('abort', stop, { once: true });
  if (request.signal?.aborted) stop();
  try {
    const answer = await send(request, ends.signal);
    const { body, truncated } = await readBody(answer, request.maxBytes);
    // a body without a length seems complete when we ourselves break the connection off
    if (ends.signal.aborted) return { ...failure(undefined, ends.signal), elapsedMs: elapsed() };
    return {
      outcome: 'ok',
      status: answer.statusCode ?? 0,
      headers: flattened(answer.headers),
      body,
      truncated,
      ...(answer.headers.location === undefined ? {} : { location: answer.headers.location.slice(0, 2000) }),
      ...dated(answer.headers.date),
      elapsedMs: elapsed(),
    };
  } catch (error) {
    return { ...failure(error, ends.signal), elapsedMs: elapsed() };
  } finally {
    clearTimeout(limit);
    request.signal?.removeEventListener('abort', stop);
    ends.abort('done');
  }
}

function send(request: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const body = request.body === undefined ? undefined : Buffer.from(request.body);
  const options = {
    host: request.address ?? name,
    port: request.port ?? (url.port === '' ? (secure ? 443 : 80) : Number(url.port)),
    path: `${url.pathname}${url.search}`,
    method: request.method ?? 'GET',
    headers: {
      host: url.host,
      'user-agent': 'mailmedic',
      'accept-encoding': 'identity',
      connection: 'close',
      ...(body === undefined ? {} : { 'content-length': String(body.length) }),
      ...request.headers,
    },
    agent: false as const,
    setDefaultHeaders: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    signal,
    ...(secure
      ? {
          servername: isIP(name) === 0 ? name : '',
          rejectUnauthorized: request.verify,
          ...(request.roots === undefined ? {} : { secureContext: contextOf(request.roots) }),
        }
      : {}),
  };
  return new Promise((resolve, reject) => {
    const sending = secure ? secureRequest(options, resolve) : plainRequest(options, resolve);
    sending.on('error', reject);
    sending.end(body);
  });
}

const contexts = new WeakMap<readonly string[], SecureContext>();

/** Reading some hundred roots takes a noticeable time: once per list, and best while there is nothing else to do. */
export function contextOf(roots: readonly string[]): SecureContext {
  const known = contexts.get(roots);
  if (known) return known;
  const made = createSecureContext({ ca: [...roots] });
  contexts.set(roots, made);
  return made;
}

async function readBody(answer: IncomingMessage, maxBytes: number): Promise<{ body: Uint8Array; truncated: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece.subarray(0, maxBytes - length));
    length += piece.length;
    if (length > maxBytes) {
      answer.destroy();
      return { body: Buffer.concat(pieces), truncated: true };
    }
  }
  return { body: Buffer.concat(pieces), truncated: false };
}

function flattened(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function dated(date: string | undefined): { dateMs?: number } {
  const dateMs = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(dateMs) ? {} : { dateMs };
}

type Failure = Omit<Exclude<HttpOutcome, { outcome: 'ok' }>, 'elapsedMs'>;

const REFUSED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'EHOSTDOWN',
  'ENETDOWN',
  'EAFNOSUPPORT',
  'EINVAL',
]);

function failure(error: unknown, signal: AbortSignal): Failure {
  const code = codeOf(error);
  if (signal.aborted && signal.reason === 'limit')
    return { outcome: 'silent', error: 'ETIMEDOUT', because: 'no complete answer within the limit' };
  if (signal.aborted) return { outcome: 'cut', error: 'ABORTED', because: 'the run ended first' };
  if (code === 'ETIMEDOUT') return { outcome: 'silent', error: code, because: 'no answer' };
  if (REFUSED.has(code)) return { outcome: 'refused', error: code, because: 'the connection was refused or there is no way to the host' };
  if (code === 'EPERM' || code === 'EACCES') return { outcome: 'denied', error: code, because: 'this computer forbids the connection' };
  if (code.startsWith('HPE_')) return { outcome: 'malformed', error: code, because: 'the answer is not HTTP' };
  if (isCertificateError(code)) return { outcome: 'denied', error: code, because: 'the certificate of the web server is not acceptable' };
  if (code.startsWith('ERR_SSL') || code === 'EPROTO')
    return { outcome: 'foreign', error: code, because: 'the web server does not speak TLS as expected' };
  return { outcome: 'cut', error: code, because: 'the connection was broken off' };
}

/** OpenSSL's verification words, and Node's own for a name that does not match. */
function isCertificateError(code: string): boolean {
  return (
    /CERT|SELF_SIGNED|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH|CRL_/.test(code) && !code.startsWith('ERR_SSL')
  );
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
