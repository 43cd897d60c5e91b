/** A part of a structured field between semicolons: its text without comments, and the comments. */
export interface Segment {
  readonly text: string;
  readonly comments: readonly string[];
}

const LONGEST = 16_000;
const MAX_SEGMENTS = 200;

/** Takes a field apart at its semicolons; quoted strings and comments hold none (RFC 5322 sections 3.2.2 and 3.2.4). */
export function readSegments(value: string): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let comments: string[] = [];
  const input = value.slice(0, LONGEST);
  for (let at = 0; at < input.length && segments.length < MAX_SEGMENTS; at += 1) {
    const char = input[at];
    if (char === '(') {
      const end = endOfComment(input, at);
      comments.push(
        input
          .slice(at + 1, end)
          .replaceAll(/\\(.)/g, '$1')
          .trim(),
      );
      text += ' ';
      at = end;
    } else if (char === '"') {
      const end = endOfQuoted(input, at);
      text += input.slice(at, end + 1);
      at = end;
    } else if (char === ';') {
      segments.push({ text: text.trim(), comments });
      text = '';
      comments = [];
    } else text += char;
  }
  if (text.trim() !== '' || comments.length > 0) segments.push({ text: text.trim(), comments });
  return segments;
}

/** A value without the quotes that it may stand in. */
export function unquoted(value: string): string {
  return value.includes('"') ? value.replaceAll(/"((?:[^"\\]|\\.)*)"?/g, (_, inner: string) => inner.replaceAll(/\\(.)/g, '$1')) : value;
}

/** Comments may hold comments. One that is never closed ends with the field. */
function endOfComment(input: string, from: number): number {
  let depth = 0;
  for (let at = from; at < input.length; at += 1) {
    const char = input[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return input.length;
}

function endOfQuoted(input: string, from: number): number {
  for (let at = from + 1; at < input.length; at += 1) {
    if (input[at] === '\\') at += 1;
    else if (input[at] === '"') return at;
  }
  return input.length - 1;
}
