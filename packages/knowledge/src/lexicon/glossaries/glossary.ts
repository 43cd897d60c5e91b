/**
 * A language that is read by way of English: its words for what mail servers speak of are put into English, and the English is read like
 * any other. What is not in the glossary stays as it is, so a text in another language loses nothing by it.
 */
export interface Glossary {
  /** words, or letters, that no language read otherwise has */
  readonly spoken: RegExp;
  readonly inEnglish: (text: string) => string;
}

/** How a language writes its words. */
export interface Writing {
  /** the letters, as the inside of a character class */
  readonly letters?: string;
  /** what may stand before a word and belong to it: an article, "and" */
  readonly prefix?: string;
  /** most letters of an ending; 0 where nothing parts words */
  readonly ending?: number;
}

/**
 * The English, and beginnings of the words for it (`$` where the word must end, `~` for the rest of one): longer phrases stand before the
 * shorter ones they hold. Latin letters are written without marks.
 */
export function glossary(spoken: RegExp, words: Readonly<Record<string, string>>, writing: Writing = {}): Glossary {
  const { letters = 'a-z', prefix = '', ending = 14 } = writing;
  let pattern: RegExp | undefined;
  const english = Object.keys(words);
  return {
    spoken,
    inEnglish: (text) =>
      text.replaceAll((pattern ??= compiled(Object.values(words), letters, prefix, ending)), (word, ...groups: readonly unknown[]) => {
        const index = groups.findIndex((group) => typeof group === 'string');
        return index >= 0 && index < english.length ? ` ${english[index] ?? ''} ` : word;
      }),
  };
}

function compiled(words: readonly string[], letters: string, prefix: string, ending: number): RegExp {
  const end = `(?![${letters}])`;
  const sources = words.map((word) => `(${word.replaceAll('$', end).replaceAll('~', `[${letters}]*`)})`);
  return ending === 0
    ? new RegExp(sources.join('|'), 'giu')
    : new RegExp(`(?<![${letters}])${prefix}(?:${sources.join('|')})[${letters}]{0,${String(ending)}}${end}`, 'giu');
}
