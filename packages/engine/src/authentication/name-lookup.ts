/** What a name server says, in the form in which Node's own `dns` gives it: TXT as lists of strings, MX as objects. */
export type Answers =
  | readonly string[]
  | readonly (readonly string[])[]
  | readonly { readonly exchange: string; readonly priority: number }[];

/** Asks for a name's records of one type. Rejects with a `LookupError`. */
export type Resolve = (name: string, type: string) => Promise<Answers>;

/** There is no answer to use. `ENOTFOUND` and `ENODATA` say that there is none; the others that nobody knows. */
export class LookupError extends Error {
  override readonly name = 'LookupError';
  readonly code: 'ENOTFOUND' | 'ENODATA' | 'ETIMEOUT' | 'ESERVFAIL' | 'EREFUSED' | 'ECANCELLED' | 'EBADNAME';

  constructor(code: LookupError['code'], message: string) {
    super(message);
    this.code = code;
  }

  /** Whether it is known that the record does not exist. */
  get absent(): boolean {
    return this.code === 'ENOTFOUND' || this.code === 'ENODATA' || this.code === 'EBADNAME';
  }
}

const MOST_QUESTIONS = 120;

/** A `Resolve` that puts each question once, no more than 120 in all, and keeps what could not be found out. */
export class Lookups {
  readonly #resolve: Resolve;
  readonly #asked = new Map<string, Promise<Answers>>();
  readonly #unknown: string[] = [];

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** Questions that nobody answered, as `TXT s1._domainkey.example.org`. */
  get unknown(): readonly string[] {
    return this.#unknown;
  }

  readonly resolve = (name: string, type: string): Promise<Answers> => {
    const key = `${type} ${name.toLowerCase().replace(/\.$/, '')}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const answer =
      this.#asked.size >= MOST_QUESTIONS
        ? Promise.reject(new LookupError('ECANCELLED', 'the message asks for too many names'))
        : this.#resolve(name, type);
    const settled = answer.catch((error: unknown) => {
      if (!(error instanceof LookupError) || !error.absent) this.#unknown.push(key);
      throw error;
    });
    // Whoever asks waits for it; one that was fetched ahead may be waited for by nobody.
    settled.catch(() => undefined);
    this.#asked.set(key, settled);
    return settled;
  };
}
