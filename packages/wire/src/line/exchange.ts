/** What a dialogue wants next: a whole line, a number of bytes (a literal), or to say something itself. */
export type Want = { readonly line: true } | { readonly bytes: number } | { readonly send: string; readonly shown?: string };

/**
 * A part of a dialogue, written as a generator: it yields what it wants and is handed the text that came.
 * The same exchange runs over a socket or over given bytes.
 */
export type Exchange<T> = Generator<Want, T, string>;

/** The next line, without its end. */
export function* line(): Exchange<string> {
  return yield { line: true };
}

/** Says one line. */
export function* say(text: string): Exchange<void> {
  yield { send: `${text}\r\n` };
}

/** Says one line of which the transcript keeps only `shown`: what is in it is nobody else's business. */
export function* sayHidden(text: string, shown: string): Exchange<void> {
  yield { send: `${text}\r\n`, shown };
}

/** A reply that breaks its protocol's grammar; the bytes are in the transcript. */
export class BrokenReply extends Error {
  override readonly name = 'BrokenReply';
  readonly text: string;

  constructor(problem: string, text: string) {
    super(problem);
    this.text = text;
  }
}
