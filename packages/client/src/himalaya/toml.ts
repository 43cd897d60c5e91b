/** The values of a TOML document that were asked for, by their full dotted key: `accounts.work.imap.host`. Strings lose their quotes. */
export type TomlValues = ReadonlyMap<string, string>;

/**
 * Reads tables, dotted keys, inline tables and simple values (TOML 1.0), as far as settings need them. Values whose keys are
 * not asked for are passed over. Undefined when a line is none of TOML.
 */
export function readToml(text: string, isWanted: (key: string) => boolean): TomlValues | undefined {
  const values = new Map<string, string>();
  let table = '';
  let until: RegExp | undefined;
  for (const line of text.split(/\r\n|\r|\n/).slice(0, 50_000)) {
    if (until !== undefined) {
      if (until.test(line)) until = undefined;
      continue;
    }
    const bare = line.trim();
    if (bare === '' || bare.startsWith('#')) continue;
    const heading = /^\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/.exec(bare)?.[1];
    if (heading !== undefined) {
      table = keyOf(heading) ?? '';
      continue;
    }
    const pair = PAIR.exec(bare);
    const key = pair && keyOf(pair[1] ?? '');
    if (!pair || !key) return undefined;
    until = continuation(pair[2] ?? '');
    if (until === undefined) put(values, table === '' ? key : `${table}.${key}`, pair[2] ?? '', isWanted, 0);
  }
  return values;
}

const KEY = String.raw`(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')`;
const PAIR = new RegExp(String.raw`^(${KEY}(?:\s*\.\s*${KEY})*)\s*=\s*(.*)$`);
const MAX_VALUES = 5000;

function keyOf(text: string): string | undefined {
  const parts = text.match(new RegExp(KEY, 'g'));
  return parts?.map((part) => (/^["']/.test(part) ? part.slice(1, -1).replaceAll('.', '·') : part)).join('.');
}

/** A text over several lines, or a list that is not closed on its own line. */
function continuation(value: string): RegExp | undefined {
  for (const marks of ['"""', "'''"]) if (value.startsWith(marks) && !value.slice(3).includes(marks)) return new RegExp(marks);
  return value.startsWith('[') && !value.includes(']') ? /\]/ : undefined;
}

function put(values: Map<string, string>, key: string, raw: string, isWanted: (key: string) => boolean, depth: number): void {
  const inline = /^\{(.*)\}\s*(?:#.*)?$/.exec(raw)?.[1];
  if (inline !== undefined && depth < 8) {
    for (const part of inline.match(
      new RegExp(String.raw`${KEY}(?:\s*\.\s*${KEY})*\s*=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|\{[^}]*\}|\[[^\]]*\]|[^,]*)`, 'g'),
    ) ?? []) {
      const pair = PAIR.exec(part.trim());
      const inner = pair && keyOf(pair[1] ?? '');
      if (pair && inner) put(values, `${key}.${inner}`, pair[2] ?? '', isWanted, depth + 1);
    }
    return;
  }
  if (!isWanted(key) || values.size >= MAX_VALUES) return;
  const text =
    /^"((?:[^"\\]|\\.)*)"/.exec(raw)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? /^'([^']*)'/.exec(raw)?.[1] ?? raw.replace(/\s*#.*$/, '').trim();
  values.set(key, text.slice(0, 2000));
}
