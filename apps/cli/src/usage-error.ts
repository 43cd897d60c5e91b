/** The person asked in a way that cannot be followed. The message is one sentence that names what was wrong; the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a person or a file wrote, fit for a message: quoted, bounded, without control characters. */
export function quoted(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  const bounded = [...shown].length > 80 ? `${[...shown].slice(0, 79).join('')}…` : shown;
  return `"${bounded}"`;
}
