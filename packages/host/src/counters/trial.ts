import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf } from '../address.ts';
import type { System } from '../system.ts';
import { fateBetween, fateOf, type Fate } from './change.ts';
import { readCountersNow } from './read.ts';

const PAUSE_MS = 5;
const TRIES = 5;

export interface Place {
  readonly address: string;
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
}

export interface Trial extends Place {
  /** `denied`: the system said no to the attempt itself */
  readonly result: Fate | 'denied';
  readonly error?: string;
  readonly tries: number;
}

/** Does what this computer sends to a place leave it? Begins a few connections and watches the counters; needs no privileges. */
export async function tryToLeave(system: System, place: Place): Promise<Trial> {
  if (Object.values(system.interfaces()).some((infos) => infos?.some(({ address }) => address === place.address) === true)) {
    return { ...place, result: 'unclear', tries: 0 };
  }
  return place.transport === 'tcp' ? tryTcp(system, place) : tryUdp(place);
}

async function tryTcp(system: System, place: Place): Promise<Trial> {
  const fates: Fate[] = [];
  let error: string | undefined;
  while (fates.length < TRIES) {
    const attempt = await begin(system, place);
    await sleep(PAUSE_MS);
    error = attempt.stop() ?? error;
    if (error !== undefined && isDenial(error)) return { ...place, result: 'denied', error, tries: fates.length + 1 };
    if (attempt.fate === undefined) break;
    fates.push(attempt.fate);
  }
  return { ...place, result: fateOf(fates), tries: Math.max(1, fates.length), ...(error === undefined ? {} : { error }) };
}

/** Begins a connection and reads what became of its first segment; `stop` ends it and says why it had failed by then. */
function begin(system: System, { address, port }: Place): Promise<{ readonly fate: Fate | undefined; stop(): string | undefined }> {
  return new Promise((resolve) => {
    let failed: string | undefined;
    const before = readCountersNow(system);
    const socket = connect({ host: address, port });
    socket.on('error', (error) => {
      failed = codeOf(error);
    });
    // Node hands the connection to the system in its next tick, which is before this one; the system sends at once.
    process.nextTick(() => {
      const after = readCountersNow(system);
      const fate = before && after ? fateBetween(before, after, familyOf(address)) : undefined;
      resolve({
        fate,
        stop: () => {
          socket.destroy();
          return failed;
        },
      });
    });
  });
}

/** A datagram that a rule stops is refused to the sender at once. */
function tryUdp(place: Place): Promise<Trial> {
  return new Promise((resolve) => {
    const socket = createSocket(familyOf(place.address) === 4 ? 'udp4' : 'udp6');
    let ended = false;
    const end = (error?: Error | null): void => {
      if (ended) return;
      ended = true;
      socket.close();
      const code = error ? codeOf(error) : undefined;
      if (code === undefined) resolve({ ...place, result: 'left', tries: 1 });
      else resolve({ ...place, result: isDenial(code) ? 'denied' : 'unclear', error: code, tries: 1 });
    };
    socket.on('error', end);
    socket.send(new Uint8Array(0), place.port, place.address, end);
  });
}

/** EPERM: a rule dropped it · EACCES: the system forbids it (Windows 10013, macOS, Linux prohibit routes). */
function isDenial(code: string): boolean {
  return code === 'EPERM' || code === 'EACCES';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
