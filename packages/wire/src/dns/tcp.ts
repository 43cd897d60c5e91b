import { connect } from 'node:net';
import { decodeMessage } from './message.ts';
import { errnoOf, mismatch, type Try, type TryEnd } from './try.ts';

/** Asks over one TCP connection: two bytes of length before each message, which may come in pieces (RFC 7766 section 8). */
export function askOverTcp(attempt: Try): Promise<TryEnd> {
  const { server, port, query, signal } = attempt;
  return new Promise((resolve) => {
    const socket = connect({ host: server, port });
    let received: Buffer = Buffer.alloc(0);
    let connected = false;
    let over = false;

    socket.on('connect', () => {
      connected = true;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.length);
      // one write: some servers read length and message together or not at all
      socket.write(Buffer.concat([length, query]));
    });
    socket.on('data', (piece: Buffer) => {
      // The length field bounds what is kept: 65,535 bytes and the two before them.
      received = Buffer.concat([received, piece]).subarray(0, 0xffff + 2);
      if (received.length >= 2 && received.length - 2 >= received.readUInt16BE(0)) end(read(attempt, received));
    });
    socket.on('error', (error) => {
      end(connected ? { is: 'cut', error: errnoOf(error), bytes: received } : { is: 'failed', error: errnoOf(error) });
    });
    socket.on('close', () => end({ is: 'cut', bytes: received }));
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();

    function giveUp(): void {
      end(received.length > 0 ? { is: 'cut', bytes: received } : { is: 'silent', connected });
    }

    function end(result: TryEnd): void {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(result);
    }
  });
}

function read(attempt: Try, received: Buffer): TryEnd {
  const bytes = received.subarray(2, 2 + received.readUInt16BE(0));
  const decoded = decodeMessage(bytes);
  if (decoded.is === 'malformed') return { is: 'malformed', problem: decoded.problem, bytes };
  const problem = mismatch(attempt, decoded.message);
  return problem === undefined ? { is: 'answered', message: decoded.message, bytes } : { is: 'malformed', problem, bytes };
}
