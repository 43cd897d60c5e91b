import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { endpointOf } from '@mailmedic/contract/configuration.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import type { Line, Outcome, Step, Subject } from '@mailmedic/contract/look.ts';
import { type DnsExchange, exchangeDns } from '@mailmedic/wire/dns/exchange.ts';
import { isAskable } from '@mailmedic/wire/dns/message.ts';
import type { Seen, World } from '../../probe.ts';

/** What a question to one server needs; what is left out is as an ordinary client's resolver library asks. */
export interface DnsInput {
  readonly server: string;
  readonly serverRole: DnsQuery['serverRole'];
  readonly name: string;
  readonly purpose: DnsQuery['purpose'];
  /** UDP, followed by TCP where the answer is truncated; `tcp` alone as a control */
  readonly transport?: 'udp' | 'tcp';
  readonly checkingDisabled?: boolean;
  readonly dnssecOk?: boolean;
  readonly recursionDesired?: boolean;
  /** the same question put again on purpose: 2, 3 … */
  readonly sample?: number;
  /** wait this long before asking, as for the ageing of an answer */
  readonly afterMs?: number;
  /** less patience than connections get, where a server had time to think before */
  readonly timeoutMs?: number;
  /** more patience than connections get, for one question beside the others: an answer that comes late is an answer */
  readonly patienceMs?: number;
  /** 53 unless told */
  readonly port?: number;
}

/** Two inputs with the same text ask the same. */
export function inputKey(input: DnsInput, type: string): string {
  const {
    server,
    port = 53,
    name,
    purpose,
    transport = 'udp',
    checkingDisabled = false,
    dnssecOk = false,
    recursionDesired = true,
    sample = 1,
  } = input;
  const wishes = `${recursionDesired ? 'rd' : ''}${checkingDisabled ? 'cd' : ''}${dnssecOk ? 'do' : ''}`;
  return [server, port, transport, name.toLowerCase(), type, purpose, wishes, sample].join('|');
}

/** What a query came to, before it is said which look it is. */
export interface Answered {
  readonly data: DnsQuery;
  readonly exchange: DnsExchange;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly lines: readonly Line[];
}

/** Puts one question to one server; a truncated answer is fetched again over TCP (RFC 7766 section 5). */
export async function askServer(input: DnsInput, type: string, world: World): Promise<Answered> {
  if (input.afterMs !== undefined) await wait(input.afterMs, world.signal);
  const startedAtMs = world.now();
  const from = world.elapsed();
  const first = await exchange(input, type, input.transport ?? 'udp', world);
  const truncated = first.is === 'answered' && first.message.flags.tc && (input.transport ?? 'udp') === 'udp';
  if (!truncated)
    return {
      data: dataOf(input, type, input.transport ?? 'udp', first),
      exchange: first,
      startedAtMs,
      durationMs: world.elapsed() - from,
      lines: first.lines,
    };

  const second = await exchange(input, type, 'tcp', world);
  const lines: Line[] = [
    ...first.lines,
    { atMs: Math.round(first.elapsedMs), from: 'note', text: 'the answer is cut short (TC): the same question over TCP' },
    ...second.lines.map((line) => ({ ...line, atMs: line.atMs + Math.round(first.elapsedMs) })),
  ];
  const data = { ...dataOf(input, type, 'tcp', second), followsTruncation: true, tries: first.tries + second.tries };
  return { data, exchange: second, startedAtMs, durationMs: world.elapsed() - from, lines };
}

/** Makes the look. `settled` may soften an outcome that another look of the same probe explains. */
export function toSeen(
  { data, exchange: course, startedAtMs, durationMs, lines }: Answered,
  settled: Settled = settle(data, course),
): Seen {
  return {
    probe: 'dns/query',
    step: stepOf(data),
    subject: subjectOf(data),
    target: `${data.type} ${data.name} at ${data.server}`,
    outcome: settled.outcome,
    ...(settled.because === undefined ? {} : { because: settled.because }),
    startedAtMs,
    durationMs: Math.round(durationMs),
    data,
    transcript: lines,
  };
}

export interface Settled {
  readonly outcome: Outcome;
  readonly because?: string;
}

/** What an exchange came to, as a look says it. */
export function settle(data: DnsQuery, course: DnsExchange): Settled {
  switch (course.is) {
    case 'silent':
      return { outcome: 'silent', because: `no answer within ${Math.round(course.elapsedMs / 100) / 10} s, asked ${course.tries} times` };
    case 'stopped':
      return { outcome: 'unlooked', because: 'the looking ended before an answer came' };
    case 'cut':
      return { outcome: 'cut', because: 'the connection was closed before the answer was complete' };
    case 'malformed':
      return { outcome: 'malformed', because: `what came back is no answer: ${course.problem}` };
    case 'failed':
      return failureOf(course.error);
    case 'answered':
      return answerOf(data);
  }
}

const LOCAL_REFUSALS = new Set(['EPERM', 'EACCES']);
const NOT_ASKABLE_FROM_HERE = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

const UNASKABLE = 'ENOTFOUND';

function failureOf(error: string): Settled {
  if (error === UNASKABLE) return { outcome: 'refused', because: 'no name in the DNS can look like that' };
  if (LOCAL_REFUSALS.has(error)) return { outcome: 'denied', because: `this computer did not let the question out (${error})` };
  if (NOT_ASKABLE_FROM_HERE.has(error))
    return { outcome: 'unlooked', because: `this computer cannot ask an address of that kind (${error})` };
  return { outcome: 'refused', because: `the question was turned away (${error})` };
}

/** Simple forwarders know only addresses of hosts; such a reply to a question about the root shows them alive and well. */
const ANSWERS_ALL_THE_SAME = new Set(['NOERROR', 'NXDOMAIN', 'NOTIMP', 'FORMERR']);

function answerOf({ rcode = 'NOERROR', answers, authorities, purpose, type }: DnsQuery): Settled {
  if (rcode === 'NOERROR' && answers.some((record) => record.type === type || type === 'ANY')) return { outcome: 'ok' };
  if (purpose === 'control' && ANSWERS_ALL_THE_SAME.has(rcode))
    return { outcome: 'ok', because: 'it answers, though it does not know the control name' };
  if (rcode !== 'NOERROR') return { outcome: 'refused', because: `the server answered ${rcode}` };
  if (purpose === 'delegation' && authorities.some((record) => record.type === 'NS'))
    return { outcome: 'ok', because: 'it refers to the name servers below' };
  return { outcome: 'refused', because: `the name has no ${type} record` };
}

function dataOf(input: DnsInput, type: string, transport: 'udp' | 'tcp', course: DnsExchange): DnsQuery {
  const message = course.is === 'answered' ? course.message : undefined;
  const error = course.is === 'failed' || course.is === 'cut' ? course.error : undefined;
  return {
    server: input.server,
    serverRole: input.serverRole,
    transport,
    followsTruncation: false,
    name: input.name.toLowerCase(),
    type,
    checkingDisabled: input.checkingDisabled ?? false,
    dnssecOk: input.dnssecOk ?? false,
    recursionDesired: input.recursionDesired ?? true,
    purpose: input.purpose,
    ...(input.sample === undefined ? {} : { sample: input.sample }),
    ...(message === undefined ? {} : { rcode: message.rcode, flags: message.flags }),
    answers: [...(message?.answers ?? [])],
    authorities: [...(message?.authorities ?? [])],
    additionals: [...(message?.additionals ?? [])],
    extendedErrors: [...(message?.extendedErrors ?? [])],
    ...(error === undefined ? {} : { error }),
    ...(course.is === 'silent' && course.connected ? { connected: true } : {}),
    tries: course.tries,
    ...(course.answeredTry === undefined ? {} : { answeredTry: course.answeredTry }),
    ...(course.roundTripMs === undefined ? {} : { roundTripMs: Math.round(course.roundTripMs) }),
  };
}

async function exchange(input: DnsInput, type: string, transport: 'udp' | 'tcp', world: World): Promise<DnsExchange> {
  // A publication or a person may name what no name can look like; nobody has to be asked to know that it does not exist.
  if (!isAskable(input.name)) return { is: 'failed', error: UNASKABLE, tries: 0, elapsedMs: 0, lines: [] };
  // A configured resolver may carry its own port: `192.0.2.53:5353`.
  const place = endpointOf(input.server, input.port ?? 53);
  return exchangeDns({
    server: place?.address ?? input.server,
    port: place?.port ?? input.port ?? 53,
    transport,
    name: input.name,
    type,
    recursionDesired: input.recursionDesired ?? true,
    checkingDisabled: input.checkingDisabled ?? false,
    dnssecOk: input.dnssecOk ?? false,
    timeoutMs: input.patienceMs ?? Math.min(input.timeoutMs ?? Infinity, world.configuration.timeouts.connectMs),
    signal: world.signal,
  });
}

/** Waits, or ends at once when the looking ends. */
async function wait(forMs: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(forMs, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function stepOf({ purpose }: DnsQuery): Step {
  if (purpose === 'control' || purpose === 'nonexistent') return 'resolver';
  return purpose === 'discovery' ? 'settings' : 'name';
}

function subjectOf({ purpose, server, name, type }: DnsQuery): Subject {
  if (purpose === 'control' || purpose === 'nonexistent') return { kind: 'resolver', address: withoutZone(server) };
  if (purpose === 'discovery') return { kind: 'domain', name };
  return { kind: type === 'A' || type === 'AAAA' ? 'name' : 'zone', name };
}

/** `fe80::1%eth0` is `fe80::1` as a subject. */
function withoutZone(server: string): string {
  const bare = server.split('%')[0] ?? server;
  return isIP(bare) ? bare : server;
}
