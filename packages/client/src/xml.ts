import { Parser } from 'htmlparser2';

/** One element. Names are local and lower case; `text` is its own text, trimmed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * Reads an XML document; undefined when it is none, is cut off or is larger than settings are. Elements whose names are
 * in `skipped` are left out with all they hold, so that passwords are kept nowhere. No entity of the document is expanded.
 */
export function readXml(text: string, skipped: readonly string[] = []): Element | undefined {
  const building = new Building(new Set(skipped));
  try {
    const parser = new Parser(building, { xmlMode: true, decodeEntities: true });
    parser.write(text);
    parser.end();
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  return building.isCut ? undefined : building.root;
}

export function childOf(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 40;
const MAX_TEXT = 4000;

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

class Building {
  root: Element | undefined;
  isCut = false;
  readonly #skipped: ReadonlySet<string>;
  readonly #open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [];
  #elements = 0;

  constructor(skipped: ReadonlySet<string>) {
    this.#skipped = skipped;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS || this.#open.length >= MAX_DEPTH) throw new TooLarge();
    this.#open.push({ name: localName(tag), attributes, children: [], text: '' });
  }

  ontext(text: string): void {
    const inside = this.#open.at(-1);
    if (!inside || this.#open.some(({ name }) => this.#skipped.has(name))) return;
    if (inside.text.length < MAX_TEXT) inside.text += text.slice(0, MAX_TEXT - inside.text.length);
  }

  onclosetag(_tag: string, implied: boolean): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (this.#skipped.has(closed.name)) return;
    const element: Element = { ...closed, text: closed.text.trim() };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else {
      this.root ??= element;
      // an element without content is closed by implication too; the outermost one has content
      if (implied) this.isCut = true;
    }
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
