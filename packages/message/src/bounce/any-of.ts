/** Any of these sources of patterns, without regard to case: one row a language, or what belongs together. */
export function anyOf(rows: readonly string[]): RegExp {
  return new RegExp(rows.join('|'), 'i');
}
