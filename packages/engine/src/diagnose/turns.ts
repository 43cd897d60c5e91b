import type { Evidence } from '../evidence.ts';
import { turnAt } from '../facts/sign-in-turn.ts';
import { unsaidRefusals } from '../facts/unsaid-refusals.ts';
import { signInLimits } from '../probes/mail/patience.ts';
import type { SignInPlace, Turn, Turns } from '../probe.ts';

interface Waiting {
  readonly place: SignInPlace;
  readonly resolve: (turn: Turn) => void;
}

/** A sign-in that was let go and has not been reported. */
export interface UnderWay {
  readonly place: SignInPlace;
  /** on the run's own clock, milliseconds */
  readonly sinceMs: number;
  /** when name and secret were sent; left out while the server has not asked for them */
  readonly sentMs?: number;
  /** it was begun beside another, or after a refusal */
  readonly again: boolean;
  /** another service has refused it without saying why, so that the answer of this one tells */
  readonly open?: boolean;
}

interface Begun extends UnderWay {
  readonly enough: AbortController;
}

/** What answers later than this hangs, or holds a refusal back for longer than sound servers do; the next service may tell which. */
const BESIDE_AFTER_MS = 3500;
/** One refused sign-in, and one more where that tells causes apart; what is under way may become one. */
const MOST_REFUSALS = 2;

/** Lets connections sign in one after the other, each judged by what all earlier ones have shown. */
export class SignInTurns implements Turns {
  readonly #waiting: Waiting[] = [];
  readonly #underWay = new Map<SignInPlace['service'], Begun>();
  readonly #elapsed: () => number;
  #evidence: Evidence | undefined;
  #allPublished = false;

  constructor(signal: AbortSignal, elapsed: () => number) {
    this.#elapsed = elapsed;
    signal.addEventListener('abort', () => this.#dismiss(), { once: true });
  }

  take(place: SignInPlace): Promise<Turn> {
    return new Promise((resolve) => {
      this.#waiting.push({ place, resolve });
      // The capabilities just seen are news, so the loop looks at the evidence anew and asks.
    });
  }

  sent({ service }: SignInPlace): void {
    const begun = this.#underWay.get(service);
    if (begun) this.#underWay.set(service, { ...begun, sentMs: this.#elapsed() });
  }

  done({ service }: SignInPlace): void {
    this.#underWay.delete(service);
  }

  /** The sign-ins whose answer is waited for. */
  underWay(): readonly UnderWay[] {
    const open = this.#evidence !== undefined && unsaidRefusals(this.#evidence).length > 0;
    return [...this.#underWay.values()].map(({ enough: _enough, ...begun }) => (begun.again && open ? { ...begun, open } : begun));
  }

  /** Everything seen so far, and whether every source of settings has answered; called whenever there is news. */
  update(evidence: Evidence, allPublished: boolean): void {
    this.#evidence = evidence;
    this.#allPublished = allPublished;
    this.#endWaits();
    this.#serve();
  }

  /** What only tells causes apart is waited for in full where a refusal elsewhere says no reason, and less long otherwise. */
  #endWaits(): void {
    for (const { place, again, open, sentMs } of this.underWay())
      if (sentMs !== undefined && this.#elapsed() - sentMs >= signInLimits(again, open).answerMs)
        this.#underWay.get(place.service)?.enough.abort();
  }

  #serve(): void {
    for (const waiting of [...this.#waiting]) {
      if (!this.#evidence || !this.#mayBegin(this.#evidence, waiting.place)) continue;
      const turn = turnAt(this.#evidence, waiting.place, this.#allPublished);
      if (turn === 'wait') continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.resolve(turn.is === 'go' ? this.#begin(waiting.place, turn) : turn);
    }
  }

  #begin(place: SignInPlace, turn: Extract<Turn, { is: 'go' }>): Turn {
    const again = turn.again === true || this.#underWay.size > 0;
    const enough = new AbortController();
    this.#underWay.set(place.service, { place, sinceMs: this.#elapsed(), again, enough });
    return again ? { ...turn, again, enough: enough.signal } : turn;
  }

  /** One at a time, unless the one under way has been without an answer for long. */
  #mayBegin(evidence: Evidence, { service }: SignInPlace): boolean {
    if (this.#underWay.size === 0) return true;
    if (this.#underWay.has(service)) return false;
    const refused = evidence.of('mail/sign-in').filter(({ outcome, data }) => data.attempted && outcome !== 'ok' && outcome !== 'unlooked');
    if (refused.length + this.#underWay.size >= MOST_REFUSALS) return false;
    return [...this.#underWay.values()].every(({ sentMs }) => sentMs !== undefined && this.#elapsed() - sentMs >= BESIDE_AFTER_MS);
  }

  #dismiss(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve({ is: 'made-elsewhere' });
  }
}
