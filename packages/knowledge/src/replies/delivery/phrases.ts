import type { Stage, Wording } from './wording.ts';

/** A phrase that a text holds, with the wording that it is of. */
export interface Hit {
  readonly wording: Wording;
  readonly phrase: string;
}

interface Entry extends Hit {
  /** the parts that have to follow one another */
  readonly parts: readonly string[];
}

/** How far the parts of a phrase may lie apart. */
const GAP = 120;
/** Longer phrases are found inside of words too. */
const WHOLE_WORDS = 7;

/**
 * Finds which of thousands of phrases a text holds while reading it once: phrases are kept by their first three
 * characters. `*` stands for anything on the way, and short phrases count as whole words only.
 */
export class Phrases {
  readonly #byBeginning = new Map<number, Entry[]>();

  constructor(wordings: readonly Wording[]) {
    for (const wording of wordings)
      for (const phrase of wording.phrases) {
        const key = beginning(phrase, 0);
        const entry = { wording, phrase, parts: phrase.split(' * ') };
        const known = this.#byBeginning.get(key);
        if (known) known.push(entry);
        else this.#byBeginning.set(key, [entry]);
      }
  }

  /** Calls back for every phrase that the text holds, as often as it does, and with where it begins. */
  each(text: string, found: (hit: Hit, at: number) => void): void {
    for (let at = 0; at + 2 < text.length; at += 1) {
      const entries = this.#byBeginning.get(beginning(text, at));
      if (entries === undefined) continue;
      for (const entry of entries) if (isAt(text, at, entry)) found(entry, at);
    }
  }
}

/** Whether a wording is meant for what answers this command. */
export function isSaidAt({ at }: Wording, stage: Stage | undefined): boolean {
  return at === undefined || (stage !== undefined && at.includes(stage));
}

function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) * 4099 + text.charCodeAt(at + 1)) * 4099 + text.charCodeAt(at + 2);
}

function isAt(text: string, at: number, { phrase, parts }: Entry): boolean {
  if (parts.length === 1) return text.startsWith(phrase, at) && (phrase.length > WHOLE_WORDS || isWholeWord(text, at, at + phrase.length));
  let from = at;
  for (const [number, part] of parts.entries()) {
    const next = number === 0 ? (text.startsWith(part, at) ? at : -1) : text.indexOf(part, from);
    if (next === -1 || next - from > GAP) return false;
    from = next + part.length;
  }
  return true;
}

/** No letter goes on where the phrase begins or ends with one. */
function isWholeWord(text: string, begin: number, end: number): boolean {
  const begins = !isLetter(text.charCodeAt(begin)) || !isLetter(text.charCodeAt(begin - 1));
  return begins && (!isLetter(text.charCodeAt(end - 1)) || !isLetter(text.charCodeAt(end)));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127;
}
