import type { Duplex } from 'node:stream';
import { alertInError } from '../tls/alerts.ts';
import { ByteQueue } from './byte-queue.ts';
import { BrokenReply, type Exchange, type Want } from './exchange.ts';
import { printable } from './printable.ts';
import type { Transcript } from './transcript.ts';

/** Most bytes one exchange reads; a peer that sends more is cut off. */
const MOST_BYTES = 256 * 1024;
/** Bytes held unread before the peer is made to wait. */
const HELD_BYTES = 64 * 1024;

/** What came of an exchange with a peer. */
export type Told<T> =
  | { readonly is: 'done'; readonly value: T }
  /** the limit passed; `partial` is what had come and was not a whole line */
  | { readonly is: 'silent'; readonly partial: Buffer }
  /** the connection ended first; `error` is the errno, or `alert` and its name, when it did not end in order */
  | { readonly is: 'cut'; readonly partial: Buffer; readonly error?: string }
  /** more than any reply needs, or bytes that break the protocol */
  | { readonly is: 'broken'; readonly problem: string; readonly text: string };

/** A dialogue of lines over one channel. The limit counts for a whole exchange, however slowly its bytes drip. */
export class Conversation {
  readonly #channel: Duplex;
  readonly #transcript: Transcript;
  readonly #queue = new ByteQueue();
  #ended = false;
  #error: string | undefined;
  #wake: (() => void) | undefined;

  constructor(channel: Duplex, transcript: Transcript) {
    this.#channel = channel;
    this.#transcript = transcript;
    channel.on('data', this.#onData);
    channel.on('end', this.#onEnd);
    channel.on('close', this.#onEnd);
    channel.on('error', this.#onError);
    if (channel.destroyed) this.#onEnd();
    if (channel.errored) this.#onError(channel.errored);
  }

  /**
   * Runs one exchange within a limit. `impatient` may end the wait for a line early, judging by its first bytes; `enough` ends
   * it as the limit does.
   */
  async run<T>(exchange: Exchange<T>, timeoutMs: number, impatient?: (partial: Buffer) => boolean, enough?: AbortSignal): Promise<Told<T>> {
    const until = performance.now() + timeoutMs;
    const before = this.#queue.total - this.#queue.length;
    let read = 0;
    try {
      let step = exchange.next();
      while (!step.done) {
        const want = step.value;
        const piece = this.#take(want);
        if (piece !== undefined) {
          read += piece.length;
          if (read > MOST_BYTES) return { is: 'broken', problem: 'a reply without end', text: '' };
          step = exchange.next(piece);
          continue;
        }
        if (impatient?.(this.#queue.peek())) return { is: 'cut', partial: this.#queue.takeRest() };
        if (this.#ended)
          return { is: 'cut', partial: this.#queue.takeRest(), ...(this.#error === undefined ? {} : { error: this.#error }) };
        if (this.#queue.total - before > MOST_BYTES) return { is: 'broken', problem: 'a line without end', text: '' };
        if (!(await this.#more(until, enough))) return { is: 'silent', partial: Buffer.from(this.#queue.peek()) };
      }
      return { is: 'done', value: step.value };
    } catch (error) {
      if (error instanceof BrokenReply) return { is: 'broken', problem: error.message, text: error.text };
      throw error;
    }
  }

  /** Gives the channel back, with what had been received beyond the last exchange. */
  release(): Buffer {
    this.#channel.pause();
    this.#channel.off('data', this.#onData);
    this.#channel.off('end', this.#onEnd);
    this.#channel.off('close', this.#onEnd);
    this.#channel.off('error', this.#onError);
    return this.#queue.takeRest();
  }

  /** Says good-bye without waiting for the answer, and closes. */
  close(farewell?: string): void {
    if (!this.#ended && farewell !== undefined && this.#channel.writable) {
      this.#transcript.add('us', farewell);
      this.#channel.end(`${farewell}\r\n`);
    }
    const channel = this.#channel;
    // the farewell leaves before the channel goes; nobody waits for it
    const timer = setTimeout(() => channel.destroy(), 50);
    timer.unref();
    channel.once('close', () => clearTimeout(timer));
    channel.resume();
    if (farewell === undefined) channel.destroy();
  }

  #take(want: Want): string | undefined {
    if ('send' in want) {
      const shown = want.shown === undefined ? want.send.split('\r\n').slice(0, -1) : [want.shown];
      for (const said of shown) this.#transcript.add('us', said);
      if (this.#channel.writable) this.#channel.write(want.send);
      return '';
    }
    if ('bytes' in want) {
      if (want.bytes > MOST_BYTES) throw new BrokenReply('a literal larger than any reply needs', String(want.bytes));
      const bytes = this.#queue.takeBytes(want.bytes)?.toString('utf8');
      if (bytes !== undefined) this.#transcript.add('them', bytes);
      return bytes;
    }
    const line = this.#queue.takeLine();
    if (line === undefined) return undefined;
    this.#transcript.add('them', line.overlong ? `${printable(line.text, 500)} (and more: the line is longer than 8 kB)` : line.text);
    return line.text;
  }

  /** Waits for something to happen; false when the limit passed first, or it was enough. */
  async #more(until: number, enough?: AbortSignal): Promise<boolean> {
    const left = until - performance.now();
    if (left <= 0 || enough?.aborted) return false;
    this.#channel.resume();
    return new Promise((resolve) => {
      const end = (came: boolean): void => {
        clearTimeout(timer);
        enough?.removeEventListener('abort', give);
        this.#wake = undefined;
        resolve(came);
      };
      const give = (): void => end(false);
      const timer = setTimeout(give, left);
      enough?.addEventListener('abort', give, { once: true });
      this.#wake = () => end(true);
    });
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#queue.push(chunk);
    if (this.#queue.length > HELD_BYTES) this.#channel.pause();
    this.#wake?.();
  };

  readonly #onEnd = (): void => {
    this.#ended = true;
    this.#wake?.();
  };

  readonly #onError = (error: NodeJS.ErrnoException): void => {
    const alert = alertInError(error.message);
    this.#error ??= alert === undefined ? (error.code ?? error.message) : `alert ${alert}`;
    this.#ended = true;
    this.#wake?.();
  };
}
