/**
 * Where a text stops being JSON (RFC 8259): the offset of the first thing that cannot stand there.
 * The engine's own message names a place in some cases only.
 */
export function placeOfFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let awaiting: Awaiting = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const expected = EXPECTED[awaiting];
    const token = match(TOKEN, text, at);
    if (token === undefined || !expected.test(token) || !closes(token, open.at(-1))) return at;
    at += token.length;
    if (token === '{' || token === '[') open.push(token);
    if (token === '}' || token === ']') open.pop();
    const after = next(awaiting, token, open.at(-1));
    if (after === undefined) return skip(SPACE, text, at);
    awaiting = after;
  }
}

type Awaiting = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const VALUE = '["{[\\-0-9tfn]';
const EXPECTED: Readonly<Record<Awaiting, RegExp>> = {
  value: new RegExp(`^${VALUE}`),
  'value or ]': new RegExp(`^(?:${VALUE}|\\])`),
  key: /^"/,
  'key or }': /^["}]/,
  ':': /^:/,
  ', or end': /^[,}\]]/,
};

function next(awaiting: Awaiting, token: string, inside: '{' | '[' | undefined): Awaiting | undefined {
  if (token === '{') return 'key or }';
  if (token === '[') return 'value or ]';
  if (token === ':') return 'value';
  if (token === ',') return inside === '{' ? 'key' : 'value';
  if (awaiting === 'key' || (awaiting === 'key or }' && token !== '}')) return ':';
  return inside === undefined ? undefined : ', or end';
}

function closes(token: string, inside: '{' | '[' | undefined): boolean {
  if (token === '}') return inside === '{';
  if (token === ']') return inside === '[';
  return true;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}
