import { readTcpCounters } from '@mailmedic/host/counters/read.ts';
import { shakeHands } from '@mailmedic/wire/tls/handshake.ts';
import { smallHello } from '@mailmedic/wire/tls/small-hello.ts';
import type { World } from '../../../probe.ts';
import { systemOf } from '../../link/system.ts';
import { inTurn, LARGE_BYTES, type Exchange, type SizeInput } from './exchange.ts';
import { listen, open } from './opened.ts';

/** A hello that no server can accept is answered by a few bytes, however much padding it carries (RFC 7685). */
export async function overTls(input: SizeInput, world: World): Promise<readonly Exchange[]> {
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
