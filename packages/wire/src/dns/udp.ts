import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { decodeMessage } from './message.ts';
import { errnoOf, mismatch, type Try, type TryEnd } from './try.ts';

/** More datagrams than this that answer something else end the try: somebody is flooding. */
const MOST_STRAYS = 50;

/**
 * Sends one datagram and waits for its answer. The socket is connected: the system drops what comes from elsewhere
 * and reports ICMP errors as errno. Its port is the system's choice, at random (RFC 5452 section 9.2).
 */
export function askOverUdp(attempt: Try): Promise<TryEnd> {
  const { server, port, query, signal, note } = attempt;
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(server) ? 'udp6' : 'udp4');
    let last: TryEnd = { is: 'silent', connected: false };
    let strays = 0;
    let over = false;

    socket.on('error', (error) => end({ is: 'failed', error: errnoOf(error) }));
    socket.on('message', (bytes) => {
      const decoded = decodeMessage(bytes);
      const problem = decoded.is === 'message' ? mismatch(attempt, decoded.message) : decoded.problem;
      if (decoded.is === 'message' && problem === undefined) return end({ is: 'answered', message: decoded.message, bytes });
      // Anybody may forge a datagram: the true answer may still come.
      last = { is: 'malformed', problem: problem ?? '', bytes };
      note('note', `ignored ${bytes.length} bytes: ${problem}`);
      if (++strays >= MOST_STRAYS) end(last);
    });
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) return giveUp();
    socket.connect(port, server, (error?: Error) => {
      if (over) return;
      if (error) return end({ is: 'failed', error: errnoOf(error) });
      socket.send(query, (failure) => {
        if (failure) end({ is: 'failed', error: errnoOf(failure) });
      });
    });

    function giveUp(): void {
      end(last);
    }

    function end(result: TryEnd): void {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', giveUp);
      socket.close();
      resolve(result);
    }
  });
}
