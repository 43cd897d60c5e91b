import { createSocket } from 'node:dgram';
import { familyOf } from '../address.ts';

/** What this computer says of the way to an address: the address it would use itself, or why there is no way. */
export interface Lookup {
  readonly destination: string;
  readonly localAddress?: string;
  /** ENETUNREACH, EHOSTUNREACH, EACCES (prohibited), EINVAL (blackhole) … */
  readonly error?: string;
}

/** Asks the system for the way to an address. Nothing is sent: a datagram socket is only told its destination. */
export function lookupRoute(destination: string): Promise<Lookup> {
  return new Promise((resolve) => {
    const socket = createSocket(familyOf(destination) === 4 ? 'udp4' : 'udp6');
    const end = (lookup: Lookup): void => {
      socket.removeAllListeners();
      socket.once('error', () => {
        // Closing a socket that never opened may complain; the answer is already known.
      });
      socket.close();
      resolve(lookup);
    };
    socket.once('error', (error) => end({ destination, error: codeOf(error) }));
    socket.once('connect', () => end({ destination, localAddress: socket.address().address }));
    try {
      socket.connect(53, destination);
    } catch (error) {
      end({ destination, error: codeOf(error) });
    }
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
