import { decodeWords } from './encoded-words.ts';

/** The header fields of an entity, in their order, unfolded and still encoded (RFC 5322 section 2.2). */
export class Header {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly #byName = new Map<string, string[]>();

  constructor(fields: readonly (readonly [string, string])[]) {
    this.fields = fields;
    for (const [name, value] of fields) {
      const key = name.toLowerCase();
      const known = this.#byName.get(key);
      if (known) known.push(value);
      else this.#byName.set(key, [value]);
    }
  }

  /** The first field of that name as it stands, or nothing. */
  raw(name: string): string {
    return this.#byName.get(name)?.[0] ?? '';
  }

  /** All fields of that name. */
  all(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The first field of that name with its encoded words made readable. */
  text(name: string): string {
    return decodeWords(this.raw(name));
  }
}

const MAX_FIELDS = 2000;
const FIELD = /^([!-9;-~]{1,120})[ \t]*:[ \t]*/;

/** Reads the fields from `from` on, up to the first empty line or the first line that is none; says where the body begins. */
export function readHeader(text: string, from = 0, to = text.length): { readonly header: Header; readonly body: number } {
  const fields: [string, string][] = [];
  let at = from;
  let current: [string, string] | undefined;
  while (at < to) {
    let end = text.indexOf('\n', at);
    if (end === -1 || end > to) end = to;
    const line = text.slice(at, end);
    if (line === '') return { header: new Header(fields), body: Math.min(end + 1, to) };
    if ((line.startsWith(' ') || line.startsWith('\t')) && current) {
      if (current[1].length < 32_768) current[1] += ` ${line.trim()}`;
    } else {
      const match = FIELD.exec(line);
      if (match) {
        current = [match[1] ?? '', line.slice(match[0].length).trimEnd()];
        if (fields.length < MAX_FIELDS) fields.push(current);
      } else if (at !== from || !/^>?From /.test(line)) {
        // Broken mail leaves out the empty line: what is no field begins the body.
        return { header: new Header(fields), body: at };
      }
    }
    at = end + 1;
  }
  return { header: new Header(fields), body: to };
}

/** The value of a structured field without its parameters, and the parameters by name (RFC 2045 section 5.1, RFC 2231). */
export function withParameters(field: string): { readonly value: string; readonly parameters: ReadonlyMap<string, string> } {
  const semicolon = field.indexOf(';');
  const value = (semicolon === -1 ? field : field.slice(0, semicolon))
    .replace(/\(.*\)/, '')
    .trim()
    .replace(/\s.*$/, '')
    .toLowerCase();
  const parameters = new Map<string, string>();
  if (semicolon !== -1)
    for (const [, name = '', quoted, plain] of field
      .slice(semicolon)
      .matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]+))/g))
      parameters.set(name.toLowerCase().replace(/\*\d*\*?$/, ''), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
  return { value, parameters };
}
