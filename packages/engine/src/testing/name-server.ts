import { createSocket } from 'node:dgram';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import * as packet from 'dns-packet';
import { onTestFinished } from 'vitest';
import type { World } from '../probe.ts';

/** What a name server knows: `{ 'MX example.org': ['10 mx.example.org'], 'TXT broken.example.org': 'SERVFAIL' }`. */
export type Records = Readonly<Record<string, readonly string[] | 'SERVFAIL' | 'REFUSED'>>;

const RCODES = { SERVFAIL: 2, REFUSED: 5 } as const;
const NXDOMAIN = 3;

/**
 * Starts a name server on the loopback for one test, and says where it is. A name exists where it or one below it has
 * records; without any records the server says nothing at all.
 */
export async function nameServer(records: Records | 'silent'): Promise<string> {
  const socket = createSocket('udp4', (bytes, from) => {
    if (records === 'silent') return;
    const { id = 0, questions = [] } = packet.decode(bytes);
    const { name = '', type = 'A' } = questions[0] ?? {};
    const known = records[`${type} ${name.toLowerCase()}`];
    const rcode = typeof known === 'string' ? RCODES[known] : exists(name.toLowerCase(), records) ? 0 : NXDOMAIN;
    const answers = typeof known === 'string' ? [] : (known ?? []).map((text) => answerOf(type, name, text));
    socket.send(
      packet.encode({ type: 'response', id, flags: packet.RECURSION_AVAILABLE | rcode, questions, answers }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

/** The world of a test that asks these name servers. */
export function worldAsking(
  resolvers: readonly string[],
  timeouts: { readonly connectMs?: number; readonly totalMs?: number } = {},
): World {
  return {
    vantage: 'this computer',
    configuration: Configuration.parse({ resolvers, timeouts: { connectMs: 800, totalMs: 10_000, ...timeouts } }),
    roots: [],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
}

function exists(name: string, records: Records): boolean {
  return Object.keys(records).some((key) => key.endsWith(` ${name}`) || key.endsWith(`.${name}`));
}

function answerOf(type: string, name: string, text: string): packet.Answer {
  const [first = '', second = ''] = text.split(' ');
  if (type === 'MX') return { type: 'MX', name, data: { preference: Number(first), exchange: second } };
  // A TXT record is made of strings of at most 255 octets (RFC 1035 section 3.3.14).
  if (type === 'TXT') return { type: 'TXT', name, data: text.match(/.{1,250}/gs) ?? [] };
  return { type, name, data: text } as packet.Answer;
}
