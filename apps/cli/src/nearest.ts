/**
 * The candidate that somebody who wrote `text` most likely meant, or undefined when none is near.
 * Near is one slip in three characters: a letter left out, doubled, changed, or two swapped.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  return nearestFew(text, candidates, 1)[0];
}

/** The candidates near `text`, nearest first. */
export function nearestFew(text: string, candidates: readonly string[], count: number): readonly string[] {
  const wanted = text.toLowerCase();
  if (wanted === '' || wanted.length > 100) return [];
  return candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)))
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let slips = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + change);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, at(before, column - 2) + 1);
      current.push(slips);
    }
    before = above;
    above = current;
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
