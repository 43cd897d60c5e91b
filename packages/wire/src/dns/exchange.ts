import { randomInt } from 'node:crypto';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Line } from '@mailmedic/contract/look.ts';
import { printable } from '../line/printable.ts';
import { type DnsMessage, type DnsQuestion, encodeQuery } from './message.ts';
import { askOverTcp } from './tcp.ts';
import type { Try, TryEnd } from './try.ts';
import { askOverUdp } from './udp.ts';

/** One question to one server over one transport. */
export interface DnsRequest extends DnsQuestion {
  /** IPv4 or IPv6 literal, a zone index allowed */
  readonly server: string;
  /** 53 unless told */
  readonly port?: number;
  readonly transport: 'udp' | 'tcp';
  /** limit of the whole exchange, all tries together */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What came of an exchange: the end of the try that settled it, and how it went. */
export type DnsExchange = (TryEnd | { readonly is: 'stopped' }) & {
  /** queries sent */
  readonly tries: number;
  /** which of them was answered, 1 = the first, and how long its answer took */
  readonly answeredTry?: number;
  readonly roundTripMs?: number;
  readonly elapsedMs: number;
  /** what was said, for the transcript */
  readonly lines: readonly Line[];
};

/** When tries begin, from the start of the exchange: silence counts only once a staggered second try agrees. */
const BEGINNINGS_MS = [0, 700, 1600];
/** How long a try may still be answered after another one was answered by an error. */
const AFTER_AN_ERROR_MS = 1000;

/**
 * Asks, and asks again when nothing comes. Each try has its own id and its own port; the first answer counts.
 * An error counts once a second try met with one too, or with nothing for a second: errors may be forged or passing.
 * Throws only for a question or server that cannot be asked.
 */
export async function exchangeDns(request: DnsRequest): Promise<DnsExchange> {
  const { server, port = 53, transport, timeoutMs, signal } = request;
  if (isIP(server) === 0) throw new TypeError(`${JSON.stringify(server)} is not an IP address`);
  const question = { name: request.name, type: request.type };
  const begun = performance.now();
  const lines: Line[] = [];
  const over = new AbortController();
  const limit = AbortSignal.any([over.signal, signal]);
  const ends: TryEnd[] = [];
  let tries = 0;
  let answered: Pick<DnsExchange, 'answeredTry' | 'roundTripMs'> = {};

  const settled = await new Promise<TryEnd>((resolve) => {
    const timers = [...BEGINNINGS_MS.slice(1).map((delay) => setTimeout(begin, delay)), setTimeout(() => over.abort(), timeoutMs)];
    limit.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), { once: true });
    begin();

    function begin(): void {
      if (tries > 0 && (limit.aborted || tries >= BEGINNINGS_MS.length)) return;
      tries += 1;
      const [number, begunTry, id] = [tries, performance.now(), randomInt(0x10000)];
      note('us', describeQuery(request, id));
      const attempt: Try = { server, port, id, question, query: encodeQuery(id, request), signal: limit, note };
      void (transport === 'udp' ? askOverUdp(attempt) : askOverTcp(attempt)).then((end) => {
        if (end.is === 'answered' && answered.answeredTry === undefined)
          answered = { answeredTry: number, roundTripMs: performance.now() - begunTry };
        ended(end);
      });
    }

    function ended(end: TryEnd): void {
      ends.push(end);
      if (end.is !== 'silent' && !over.signal.aborted) note(end.is === 'failed' ? 'note' : 'them', describeEnd(end));
      if (end.is === 'answered' || (limit.aborted ? ends.length === tries : ends.length >= 2)) return resolve(conclude(ends));
      begin();
      timers.push(setTimeout(() => resolve(conclude(ends)), AFTER_AN_ERROR_MS));
    }
  });
  over.abort();

  const course = { tries, ...(settled.is === 'answered' ? answered : {}), elapsedMs: performance.now() - begun, lines };
  return settled.is === 'silent' && signal.aborted ? { is: 'stopped', ...course } : { ...settled, ...course };

  function note(from: Line['from'], text: string): void {
    if (lines.length < 100) lines.push({ atMs: Math.round(performance.now() - begun), from, text: printable(text) });
  }
}

/** The end that tells most: an answer, then bytes, then an error, then silence. */
function conclude(ends: readonly TryEnd[]): TryEnd {
  const order = ['answered', 'malformed', 'cut', 'failed', 'silent'] as const;
  const [first = { is: 'silent', connected: false } as const] = ends.toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
  return first.is === 'silent' ? { is: 'silent', connected: ends.some((end) => end.is === 'silent' && end.connected) } : first;
}

function describeQuery({ name, type, transport, recursionDesired, checkingDisabled, dnssecOk }: DnsRequest, id: number): string {
  const wishes = [recursionDesired && 'rd', checkingDisabled && 'cd', dnssecOk && 'do'].filter(Boolean).join(' ');
  return `${name} ${type}? id ${id} ${wishes || 'no flags'} over ${transport.toUpperCase()}`;
}

function describeEnd(end: TryEnd): string {
  switch (end.is) {
    case 'answered':
      return describeMessage(end.message);
    case 'malformed':
      return `${end.bytes.length} bytes that are no answer: ${end.problem}; ${Buffer.from(end.bytes.subarray(0, 64)).toString('hex')}`;
    case 'cut':
      return `closed after ${end.bytes.length} bytes${end.error === undefined ? '' : ` (${end.error})`}`;
    case 'failed':
      return end.error;
    case 'silent':
      return 'nothing';
  }
}

function describeMessage({ id, rcode, flags, answers, authorities, extendedErrors }: DnsMessage): string {
  const set = Object.entries(flags).flatMap(([flag, on]) => (on ? [flag] : []));
  const records = [...answers, ...authorities].slice(0, 20).map(({ name, ttl, type, data }) => `${name} ${ttl} ${type} ${data}`);
  const errors = extendedErrors.map(({ code, text }) => `extended error ${code} ${text}`.trimEnd());
  return [`${rcode} id ${id} ${set.join(' ')}`.trimEnd(), ...errors, ...records].join('; ');
}
