import { open } from 'node:fs/promises';

/** Counts the lines of a growing log that match, reading each byte once. A log that begins anew is read from its beginning. */
export class LogCount {
  readonly #file: string;
  readonly #pattern: RegExp;
  #offset = 0;
  #rest = '';
  #count = 0;

  constructor(file: string, pattern: RegExp) {
    this.#file = file;
    this.#pattern = pattern;
  }

  /** How many there have been so far. */
  async read(): Promise<number> {
    const file = await open(this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) {
      [this.#offset, this.#rest] = [0, ''];
      return this.#count;
    }
    try {
      const { size } = await file.stat();
      if (size < this.#offset) [this.#offset, this.#rest] = [0, ''];
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - this.#offset), 0, size - this.#offset, this.#offset);
      this.#offset += bytesRead;
      const lines = (this.#rest + buffer.subarray(0, bytesRead).toString('latin1')).split('\n');
      this.#rest = lines.pop() ?? '';
      this.#count += lines.filter((line) => this.#pattern.test(line)).length;
    } finally {
      await file.close();
    }
    return this.#count;
  }
}
