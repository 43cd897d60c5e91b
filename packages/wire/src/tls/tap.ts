import { Duplex } from 'node:stream';
import type { Socket } from 'node:net';

const KEPT_BYTES = 32 * 1024;

/**
 * Stands between a socket and TLS and keeps the first bytes of both directions: alerts and foreign answers are read from
 * them where OpenSSL only says that something was wrong.
 */
export class Tap extends Duplex {
  readonly socket: Socket;
  readonly #received: Buffer[] = [];
  readonly #sent: Buffer[] = [];
  #receivedBytes = 0;
  #sentBytes = 0;
  /** errno of the connection below, when it did not end in order */
  error: string | undefined;
  /** the peer closed its side */
  ended = false;

  constructor(socket: Socket) {
    super({ allowHalfOpen: true });
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => {
      if (this.#receivedBytes < KEPT_BYTES) this.#received.push(chunk);
      this.#receivedBytes += chunk.length;
      if (!this.push(chunk)) socket.pause();
    });
    socket.once('end', () => {
      this.ended = true;
      this.push(null);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      this.error ??= error.code ?? error.message;
      this.destroy(error);
    });
    socket.once('close', () => this.destroy());
    if (socket.destroyed) this.destroy(socket.errored ?? undefined);
  }

  get received(): Buffer {
    return Buffer.concat(this.#received);
  }

  get sent(): Buffer {
    return Buffer.concat(this.#sent);
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#sentBytes < KEPT_BYTES) this.#sent.push(chunk);
    this.#sentBytes += chunk.length;
    this.socket.write(chunk, (error) => done(error));
  }

  override _final(done: (error?: Error | null) => void): void {
    this.socket.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }
}
