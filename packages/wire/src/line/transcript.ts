import type { Line } from '@mailmedic/contract/look.ts';
import { printable } from './printable.ts';

const MOST_LINES = 300;

/** What was said on one connection, escaped and bounded where it is made. */
export class Transcript {
  readonly #now: () => number;
  readonly #lines: Line[] = [];
  #cut: (text: string) => string = (text) => text;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** From here on this is done to every text before it is kept: secrets are cut out of what a peer echoes. */
  cutOut(cut: (text: string) => string): void {
    this.#cut = cut;
  }

  add(from: Line['from'], text: string): void {
    if (this.#lines.length > MOST_LINES) return;
    const atMs = this.#now();
    if (this.#lines.length === MOST_LINES) this.#lines.push({ atMs, from: 'note', text: 'more was said; it is left out here' });
    else this.#lines.push({ atMs, from, text: printable(this.#cut(text)) });
  }

  /** A place to take lines from later. */
  mark(): { readonly index: number; readonly atMs: number } {
    return { index: this.#lines.length, atMs: this.#now() };
  }

  /** The lines since a mark, their times counted from it. */
  since(mark: { readonly index: number; readonly atMs: number }): Line[] {
    return this.#lines.slice(mark.index).map((line) => ({ ...line, atMs: Math.max(0, Math.round(line.atMs - mark.atMs)) }));
  }
}
