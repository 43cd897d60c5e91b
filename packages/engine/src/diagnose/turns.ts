import type { Evidence } from '../evidence.ts';
import { turnAt } from '../facts/sign-in-turn.ts';
import type { SignInPlace, Turn, Turns } from '../probe.ts';

interface Waiting {
  readonly place: SignInPlace;
  readonly resolve: (turn: Turn) => void;
}

/** Lets connections sign in one after the other, each judged by what all earlier ones have shown. */
export class SignInTurns implements Turns {
  readonly #waiting: Waiting[] = [];
  #evidence: Evidence | undefined;
  #allPublished = false;
  #busy = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#dismiss(), { once: true });
  }

  take(place: SignInPlace): Promise<Turn> {
    return new Promise((resolve) => {
      this.#waiting.push({ place, resolve });
      // The capabilities just seen are news, so the loop looks at the evidence anew and asks.
    });
  }

  done(): void {
    this.#busy = false;
  }

  /** Everything seen so far, and whether every source of settings has answered; called whenever there is news. */
  update(evidence: Evidence, allPublished: boolean): void {
    this.#evidence = evidence;
    this.#allPublished = allPublished;
    this.#serve();
  }

  #serve(): void {
    for (const waiting of [...this.#waiting]) {
      if (this.#busy || !this.#evidence) return;
      const turn = turnAt(this.#evidence, waiting.place, this.#allPublished);
      if (turn === 'wait') continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      this.#busy = turn.is === 'go';
      waiting.resolve(turn);
    }
  }

  #dismiss(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve({ is: 'made-elsewhere' });
  }
}
