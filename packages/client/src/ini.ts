/** One section of a file in the manner of INI: its name and those of its values that were asked for. */
export interface Section {
  readonly name: string;
  /** by key, lower case */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads sections, `key = value` and `key: value`. Values whose keys are not asked for are passed over and kept nowhere:
 * so no password gets into memory beyond the text of the file. Lines that are indented go on the value above them
 * where the program has it so.
 */
export function readIni(text: string, wanted: readonly string[], { continued = false } = {}): readonly Section[] {
  const keys = new Set(wanted);
  const sections: { name: string; values: Map<string, string> }[] = [];
  let last: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/).slice(0, MAX_LINES)) {
    const values = sections.at(-1)?.values;
    if (continued && last !== undefined && /^[ \t]+\S/.test(line) && values?.has(last)) {
      values.set(last, `${values.get(last) ?? ''} ${line.trim()}`.slice(0, MAX_VALUE));
      continue;
    }
    last = undefined;
    const bare = line.trim();
    if (bare === '' || bare.startsWith('#') || bare.startsWith(';')) continue;
    const heading = /^\[(.*)\]\s*(?:[#;].*)?$/.exec(bare)?.[1];
    if (heading !== undefined) {
      if (sections.length < MAX_SECTIONS) sections.push({ name: heading.trim().slice(0, MAX_VALUE), values: new Map() });
      continue;
    }
    const split = bare.search(/[=:]/);
    const key = split === -1 ? '' : bare.slice(0, split).trim().toLowerCase();
    if (!keys.has(key)) continue;
    last = key;
    values?.set(
      key,
      bare
        .slice(split + 1)
        .trim()
        .slice(0, MAX_VALUE),
    );
  }
  return sections;
}

/** The text has at least one heading and nothing before it that could not stand in such a file. */
export function looksLikeIni(text: string): boolean {
  const first = text.split(/\r\n|\r|\n/, 2000).find((line) => line.trim() !== '' && !/^\s*[#;]/.test(line));
  return first === undefined ? text.trim() !== '' : /^\s*\[[^\]]+\]/.test(first);
}

const MAX_LINES = 100_000;
const MAX_SECTIONS = 2000;
const MAX_VALUE = 2000;
