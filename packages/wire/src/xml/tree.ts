import { Parser } from 'htmlparser2';

/** One element. Names are local and lower case; `text` is the element's own text, trimmed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export type XmlTree = { readonly is: 'tree'; readonly root: Element } | { readonly is: 'unreadable'; readonly because: string };

const MAX_ELEMENTS = 5000;
const MAX_DEPTH = 32;
const MAX_TEXT = 4000;

/**
 * Reads a small XML document leniently, as mail programs do. Document types are passed over and the entities they
 * declare are never expanded; elements, depth and text are bounded.
 */
export function readXml(bytes: Uint8Array): XmlTree {
  const building = new Building();
  try {
    const parser = new Parser(building, { xmlMode: true, decodeEntities: true });
    parser.write(decoded(bytes));
    parser.end();
  } catch (error) {
    if (error instanceof TooLarge) return { is: 'unreadable', because: error.message };
    throw error;
  }
  if (building.root === undefined) return { is: 'unreadable', because: 'it holds no XML element' };
  if (building.unclosed !== undefined) return { is: 'unreadable', because: `it ends inside <${building.unclosed}>` };
  return { is: 'tree', root: building.root };
}

/** The first child of that name, at any of the given steps down. */
export function child(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

/** All children of that name. */
export function children(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

interface Open {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

class Building {
  root: Element | undefined;
  /** the outermost element that the document does not close */
  unclosed: string | undefined;
  readonly #open: Open[] = [];
  #elements = 0;

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) throw new TooLarge('it has too many elements');
    if (this.#open.length >= MAX_DEPTH) throw new TooLarge('its elements are nested too deeply');
    const bounded = Object.entries(attributes).map(([name, value]) => [localName(name), value.slice(0, MAX_TEXT)] as const);
    this.#open.push({ tag, name: localName(tag), attributes: Object.fromEntries(bounded), children: [], text: '' });
  }

  ontext(text: string): void {
    const inside = this.#open.at(-1);
    if (inside && inside.text.length < MAX_TEXT) inside.text += text.slice(0, MAX_TEXT - inside.text.length);
  }

  onclosetag(_tag: string, implied: boolean): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const element: Element = { name: closed.name, attributes: closed.attributes, children: closed.children, text: closed.text.trim() };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else {
      this.root ??= element;
      if (implied) this.unclosed = closed.tag;
    }
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** By byte order mark, then by the declaration, else UTF-8 (XML 1.0 appendix F). */
function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = head.startsWith('\xff\xfe')
    ? 'utf-16le'
    : head.startsWith('\xfe\xff')
      ? 'utf-16be'
      : /^[\s\xef\xbb\xbf]*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1];
  return decoderFor(label ?? 'utf-8').decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // an encoding nobody knows: the names and numbers wanted here are ASCII anyway
    return new TextDecoder('utf-8');
  }
}
