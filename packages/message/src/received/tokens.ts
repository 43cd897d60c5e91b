/** A word, or a comment without its brackets. */
export interface Token {
  readonly is: 'word' | 'comment' | 'end';
  readonly text: string;
}

const LONGEST = 8000;
const MOST = 400;

/**
 * Takes a line apart (RFC 5322 section 3.2): words at white space, comments whole with those inside them, an address in brackets as one
 * word. A bracket that never closes is read as a letter, so that one lost character does not swallow the line. A semicolon is an `end`.
 */
export function tokensOf(line: string): readonly Token[] {
  const text = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length && tokens.length < MOST) {
    const character = text.charAt(at);
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    if (character === ';') {
      tokens.push({ is: 'end', text: ';' });
      at += 1;
      continue;
    }
    const closing = character === '(' ? closingOf(text, at) : -1;
    if (closing !== -1) {
      tokens.push({
        is: 'comment',
        text: text
          .slice(at + 1, closing)
          .replaceAll(/\s+/g, ' ')
          .trim(),
      });
      at = closing + 1;
      continue;
    }
    const end = endOfWord(text, at);
    tokens.push({ is: 'word', text: text.slice(at, end) });
    at = end;
  }
  return tokens;
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function endOfWord(text: string, start: number): number {
  const first = text.charAt(start);
  const pair = first === '[' ? ']' : first === '<' ? '>' : first === '"' ? '"' : '';
  if (pair !== '') {
    const closing = text.indexOf(pair, start + 1);
    // `<a@b>` may be followed by a semicolon, `[192.0.2.1]` by `:port`.
    if (closing !== -1 && closing - start < 400) return runOn(text, closing + 1);
  }
  return runOn(text, start + 1);
}

function runOn(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s;(]/.test(text.charAt(at))) at += 1;
  return at;
}
