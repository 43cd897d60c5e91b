/** A technical term in plain words. */
export interface Term {
  /** as it is written in sentences */
  readonly term: string;
  /** other spellings and names that people type or that stand in sentences */
  readonly also: readonly string[];
  /** one sentence that stands alone */
  readonly short: string;
  /** what it has to do with mail that does not work; one to three sentences */
  readonly more: string;
  /** other terms that help */
  readonly see: readonly string[];
  readonly references: readonly string[];
}

/** Writes a term down shortly: name, other names, the sentence, what more there is to say, related terms, references. */
export function term(
  name: string,
  also: readonly string[],
  short: string,
  more: string,
  see: readonly string[] = [],
  references: readonly string[] = [],
): Term {
  return { term: name, also, short, more, see, references };
}
