import type { Header } from '../mime/header.ts';

const LONGEST = 16_000;

/** A header's fields with their places, names in lower case. */
export class Fields {
  readonly #all: readonly (readonly [name: string, value: string])[];

  constructor({ fields }: Header) {
    this.#all = fields.map(([name, value]) => [name.toLowerCase(), value.slice(0, LONGEST)]);
  }

  /** The first field of that name. */
  value(name: string): string | undefined {
    return this.#all.find(([known]) => known === name)?.[1];
  }

  /** The first field whose name is like that: its place, name and value. */
  like(pattern: RegExp): { readonly position: number; readonly name: string; readonly value: string } | undefined {
    const position = this.#all.findIndex(([name]) => pattern.test(name));
    const [name, value] = this.#all[position] ?? [];
    return name === undefined || value === undefined ? undefined : { position, name, value };
  }

  /** The place of the first of these fields, -1 where there is none. */
  place(...names: readonly string[]): number {
    return this.#all.findIndex(([name]) => names.includes(name));
  }
}

/** The number that a text begins with, as in `7.9 (+++++++)`. */
export function leadingNumber(text: string | undefined): number | undefined {
  const digits = /^\s*([+-]?\d{1,9}(?:[.,]\d{1,9})?)/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

/** Yes or no, in the ways in which filters say it. */
export function yesOrNo(text: string | undefined): boolean | undefined {
  const word = /^\s*([a-z0-9]+)/i.exec(text ?? '')?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  if (['yes', 'true', '1', 'spam', 'on'].includes(word)) return true;
  return ['no', 'false', '0', 'ham', 'off'].includes(word) ? false : undefined;
}

/** An object without the members that are undefined. */
export function known<Given extends object>(given: Given): { [K in keyof Given]?: Exclude<Given[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof Given]?: Exclude<Given[K], undefined>;
  };
}
