import { StringDecoder } from 'node:string_decoder';
import type { Io } from '../command.ts';
import { discardTypedAhead } from './typed-ahead.ts';

/** Longer than any password. */
const LONGEST = 64 * 1024;
/** What a terminal sends that is no text: function and arrow keys, and the marks around what is pasted (ECMA-48 section 5.4; xterm, Linux). */
const SEQUENCE = /^\u001b(?:\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[ -~])/;
const UNFINISHED = /^\u001b(?:\[[0-?]*[ -/]*|O)$/;

/**
 * Asks for a line that nobody may see: the echo is off before the question stands there, and on again whatever happens.
 * What was typed before it stood there is no part of it.
 * Undefined when the person breaks it off (Ctrl-C, Ctrl-D), when the run is interrupted, or when the terminal is gone.
 */
export async function askHidden(question: string, io: Pick<Io, 'input' | 'out' | 'signal' | 'interrupt'>): Promise<string | undefined> {
  await discardTypedAhead(io);
  return askNow(question, io);
}

function askNow(
  question: string,
  { input: { stream }, out, signal, interrupt }: Pick<Io, 'input' | 'out' | 'signal' | 'interrupt'>,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const line = new HiddenLine();
    const end = (answer: string | undefined): void => {
      stream.off('data', onData).off('end', leave).off('error', leave);
      signal.removeEventListener('abort', leave);
      // a terminal that was closed meanwhile cannot be set any more, and need not be
      if (!stream.destroyed) stream.setRawMode(false);
      stream.pause();
      resolve(answer);
    };
    const leave = (): void => end(undefined);
    const onData = (bytes: Buffer): void => {
      const came = line.type(bytes);
      if (came === undefined) return;
      if (came.is === 'interrupted') interrupt();
      else end(came.is === 'entered' ? came.text : undefined);
    };
    if (signal.aborted || stream.destroyed || stream.readableEnded) return resolve(undefined);
    stream.setRawMode(true);
    stream.on('data', onData).on('end', leave).on('error', leave);
    signal.addEventListener('abort', leave, { once: true });
    out.write(question);
    stream.resume();
  });
}

type Came = { readonly is: 'entered'; readonly text: string } | { readonly is: 'left' } | { readonly is: 'interrupted' };

/** A line that is typed key by key on a terminal that does nothing by itself. */
export class HiddenLine {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';
  #typed: string[] = [];

  /** Takes what came; says what became of the line once it has ended. */
  type(bytes: Buffer): Came | undefined {
    this.#rest += this.#decoder.write(bytes);
    while (this.#rest !== '') {
      const sequence = SEQUENCE.exec(this.#rest)?.[0];
      if (sequence === undefined && UNFINISHED.test(this.#rest)) return undefined;
      const key = sequence ?? String.fromCodePoint(this.#rest.codePointAt(0) ?? 0);
      this.#rest = this.#rest.slice(key.length);
      const came = sequence === undefined ? this.#press(key) : undefined;
      if (came) return came;
    }
    return undefined;
  }

  #press(key: string): Came | undefined {
    switch (key) {
      case '\r':
      case '\n':
        return { is: 'entered', text: this.#typed.join('') };
      case '\u0003':
        return { is: 'interrupted' };
      case '\u0004':
        return { is: 'left' };
      case '\u007f':
      case '\b':
        this.#typed.pop();
        return undefined;
      case '\u0015':
        this.#typed = [];
        return undefined;
      default:
        // Nobody would see a tab or an Esc that went astray, and no password holds one.
        if (!/\p{Cc}/u.test(key) && this.#typed.length < LONGEST) this.#typed.push(key);
        return undefined;
    }
  }
}
