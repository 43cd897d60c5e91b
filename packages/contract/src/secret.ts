/** A password or token. It prints as `[secret]` wherever it might be printed; `reveal` is for the moment its bytes are written. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  /** what Node prints of it; named by its symbol so that this file runs in a browser too */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
