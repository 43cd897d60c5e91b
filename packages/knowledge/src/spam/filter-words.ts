/** What the codes of one spam filter mean, in words that need no knowledge of it. */
export interface FilterWords {
  /** the filter as it calls itself */
  readonly name: string;
  /** by code; a code that ends in `*` stands for all that begin so */
  readonly codes: Readonly<Record<string, string>>;
  /** where senders or recipients ask for a change, or find its explanation */
  readonly help?: string;
  readonly source: string;
  /** when the source was read, ISO 8601 */
  readonly date: string;
}
