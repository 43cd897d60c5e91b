/**
 * The source of a pattern that is too long for one line: a line break, and the space on both sides of it, are no part of it.
 * Backslashes stand as in a pattern between slashes.
 */
export function lines(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw(strings, ...values).replaceAll(/\s*\n\s*/g, '');
}

/** A pattern that is too long for one line, with its flags: pattern('i')`…`. */
export function pattern(flags = ''): (strings: TemplateStringsArray, ...values: readonly string[]) => RegExp {
  return (strings, ...values) => new RegExp(lines(strings, ...values), flags);
}
