import type { Wording } from '../replies/sign-in/row.ts';

/** Fits both, in either order, in one sentence. */
export function together(first: string, second: string, within = 60): Wording {
  const gap = `[^.;!?。；！？]{0,${String(within)}}?`;
  const both = onceAsked(() => new RegExp(`(?:${first})${gap}(?:${second})|(?:${second})${gap}(?:${first})`, 'iu'));
  // the long pattern takes long to compile, and most texts lack one of the two
  return wording((text) => (has(first, text) && has(second, text) ? both.exec(text) : null));
}

/** Fits where one sentence holds all of them, in whatever order. */
export function inOneSentence(...concepts: readonly string[]): Wording {
  return wording((text) => {
    if (!concepts.every((concept) => has(concept, text))) return null;
    const sentence = text.split(/[.;!?。；！？]+/u).find((one) => concepts.every((concept) => has(concept, one)));
    return sentence === undefined ? null : [sentence];
  });
}

/** Fits what `pattern` does, in words where nothing of the others stands. */
export function without(pattern: Wording, ...others: readonly string[]): Wording {
  return wording((text) => {
    // most texts hold nothing of the pattern, and the others are not even compiled
    const match = pattern.exec(text);
    return match && !others.some((other) => has(other, text)) ? match : null;
  });
}

/** Fits what any of the others does. */
export function either(...wordings: readonly Wording[]): Wording {
  return wording((text) => {
    for (const one of wordings) {
      const match = one.exec(text);
      if (match) return match;
    }
    return null;
  });
}

/** Fits any of these phrases of English, as whole words; `…` stands for a few words between. */
export function phrases(...said: readonly string[]): Wording {
  return onceAsked(() => new RegExp(`\\b(?:${said.join('|').replaceAll('…', '.{0,40}?')})\\b`, 'i'));
}

/** Either of several concepts, as one. */
export function or(...concepts: readonly string[]): string {
  const one = concepts.join('|');
  if (concepts.length > 1) PARTS.set(one, concepts);
  return one;
}

/** What a concept was put together from: each part is compiled once, not once for each that it is a part of. */
const PARTS = new Map<string, readonly string[]>();

/** Fits any of the concepts. */
export function any(...concepts: readonly string[]): Wording {
  const source = or(...concepts);
  return onceAsked(() => new RegExp(source, 'iu'));
}

/** Long patterns take long to read, and a program that begins asks none of them. */
function onceAsked(make: () => RegExp): Wording {
  let pattern: RegExp | undefined;
  return wording((text) => (pattern ??= make()).exec(text));
}

function wording(exec: Wording['exec']): Wording {
  return { exec, test: (text) => exec(text) !== null };
}

/** Each concept is compiled once, however many rows speak of it. */
function has(concept: string, text: string): boolean {
  const parts = PARTS.get(concept);
  if (parts) return parts.some((part) => has(part, text));
  let pattern = COMPILED.get(concept);
  if (!pattern) COMPILED.set(concept, (pattern = new RegExp(concept, 'iu')));
  return pattern.test(text);
}

const COMPILED = new Map<string, RegExp>();
