/** Longer lines than this are not read to their end: none of the programs asked prints such. */
const LONGEST = 400;

/** The lines of a program's output, each of bounded length. */
export function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.slice(0, LONGEST));
}
