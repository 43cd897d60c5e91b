import type { Connections } from '../probe.ts';

/** At most this many connections to one address at a time: servers count them, and so do their guards. */
const PER_ADDRESS = 2;

/** Counts the connections to each address, for one run or for several that look side by side. */
export class CountedConnections implements Connections {
  readonly #open = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  take(address: string): boolean {
    const open = this.#open.get(address) ?? 0;
    if (open >= PER_ADDRESS) return false;
    this.#open.set(address, open + 1);
    return true;
  }

  release(address: string): void {
    const open = this.#open.get(address) ?? 0;
    if (open > 1) this.#open.set(address, open - 1);
    else this.#open.delete(address);
    for (const freed of this.#waiting) freed();
  }

  onRelease(freed: () => void): () => void {
    this.#waiting.add(freed);
    return () => this.#waiting.delete(freed);
  }
}
