/** A word, or a comment without its brackets. */
export interface Token {
  readonly is: 'word' | 'comment' | 'end';
  readonly text: string;
}

const LONGEST = 4000;
const MOST = 400;

/**
 * Takes a line apart (RFC 5322 section 3.2): words at white space, comments whole with those inside them, an address in brackets as one
 * word. A bracket that never closes is read as a letter, so that one lost character does not swallow the line. A semicolon is an `end`.
 */
export function tokensOf(line: string): readonly Token[] {
  const text = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  const closings = closingsOf(text);
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
    const closing = character === '(' ? closings.get(at) : undefined;
    if (closing !== undefined) {
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

/** For each bracket that is closed, where. */
function closingsOf(text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && open.length > 0) at += 1;
    else if (character === '(') open.push(at);
    else if (character === ')') {
      const start = open.pop();
      if (start !== undefined) closings.set(start, at);
    }
  }
  return closings;
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
