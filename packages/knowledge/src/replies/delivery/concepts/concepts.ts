import { PARTIES } from './parties.ts';
import { STATES } from './states.ts';
import { TOPICS } from './topics.ts';

/** Something that a reply can speak of. */
export type Concept = keyof typeof PARTIES | keyof typeof STATES | keyof typeof TOPICS;

/** A word by which a clause speaks of something, and where it stands. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** The concepts that a clause speaks of, each with the words by which it does. */
export type Spoken = ReadonlyMap<Concept, readonly Word[]>;

interface Entry {
  readonly concept: Concept;
  /** words that have to follow one another */
  readonly words: readonly { readonly text: string; readonly isBeginning: boolean }[];
}

/** Reads a clause once, whatever its language: at the beginning of each word, and at each character of scripts without spaces. */
export function conceptsIn(clause: string): Spoken {
  const text = withoutMarks(clause);
  const spoken = new Map<Concept, Word[]>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isUnspaced(code) && at > 0 && isLetter(code) && isLetter(text.charCodeAt(at - 1))) continue;
    if (isMasked(text, at)) continue;
    for (const entry of ENTRIES.get(keyAt(text, at)) ?? []) {
      const end = endOf(entry, text, at);
      if (end === -1) continue;
      const word = { text: text.slice(at, end), at };
      const known = spoken.get(entry.concept);
      if (known === undefined) spoken.set(entry.concept, [word]);
      else if (known.length < MOST) known.push(word);
    }
  }
  return spoken;
}

/** Inside of `(address)` or `(ip)`, which stand for what a reply names. */
function isMasked(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === BRACKET && (text.startsWith('address)', at) || text.startsWith('ip)', at));
}

const BRACKET = 40;

/** Where the words of an entry that begin here end; -1 where they do not stand here. */
function endOf({ words }: Entry, text: string, begin: number): number {
  let at = begin;
  for (const [number, { text: word, isBeginning }] of words.entries()) {
    if (number > 0) {
      if (text.charCodeAt(at) !== SPACE) return -1;
      at += 1;
    }
    if (word === ANYTHING) {
      at = text.indexOf(` ${words[number + 1]?.text ?? ''}`, at - 1);
      if (at === -1 || at - begin > GAP) return -1;
      continue;
    }
    if (!text.startsWith(word, at)) return -1;
    at += word.length;
    if (isUnspaced(word.charCodeAt(word.length - 1))) continue;
    if (isBeginning) while (isLetter(text.charCodeAt(at))) at += 1;
    else if (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) return -1;
  }
  return at;
}

const ANYTHING = '*';
/** How far what stands for anything may reach. */
const GAP = 70;
/** A word that comes more often says no more. */
const MOST = 6;
const SPACE = 32;
const ENTRIES = new Map<number, Entry[]>();

for (const [concept, lines] of Object.entries({ ...PARTIES, ...STATES, ...TOPICS }))
  for (const words of new Set(lines.flatMap((line) => line.split('|')))) {
    const entry = { concept: concept as Concept, words: words.split(' ').map(partOf) };
    const key = keyAt(words, 0);
    const known = ENTRIES.get(key);
    if (known) known.push(entry);
    else ENTRIES.set(key, [entry]);
  }

function partOf(word: string): Entry['words'][number] {
  return word.endsWith('-') ? { text: word.slice(0, -1), isBeginning: true } : { text: word, isBeginning: false };
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code > 191 && code < 0x2000) || isUnspaced(code);
}

/** Chinese, Japanese and Korean put no spaces where their words end. */
function isUnspaced(code: number): boolean {
  return code >= 0x2e80 && code < 0xe000;
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ё: 'е' };

/** Latin letters without the marks above and below them, as the words are written here. */
function withoutMarks(text: string): string {
  if (!/[^ -~\s]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replaceAll(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replaceAll(/[łøđıæœё]/g, (letter) => LETTERS[letter] ?? letter);
}
