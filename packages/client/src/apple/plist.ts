import { readXml, type Element } from '../xml.ts';

/** A value of a property list; data and dates are left as they stand. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | PlistDict;
export interface PlistDict {
  readonly [key: string]: PlistValue;
}

/** Reads an XML property list. Values under a key that fits `secret` are left out. */
export function readPlist(text: string, secret: RegExp): PlistValue | undefined {
  const root = readXml(text);
  if (root?.name !== 'plist') return undefined;
  const [value] = root.children;
  return value && valueOf(value, secret);
}

export function isDict(value: PlistValue | undefined): value is PlistDict {
  return typeof value === 'object' && !Array.isArray(value);
}

function valueOf(element: Element, secret: RegExp): PlistValue | undefined {
  switch (element.name) {
    case 'dict':
      return dictOf(element, secret);
    case 'array':
      return element.children.map((child) => valueOf(child, secret)).filter((value) => value !== undefined);
    case 'true':
    case 'false':
      return element.name === 'true';
    case 'integer':
    case 'real':
      return Number(element.text);
    case 'string':
    case 'date':
    case 'data':
      return element.text;
    default:
      return undefined;
  }
}

function dictOf({ children }: Element, secret: RegExp): PlistDict {
  const entries: [string, PlistValue][] = [];
  for (const [index, element] of children.entries()) {
    const next = children[index + 1];
    if (element.name !== 'key' || next === undefined || next.name === 'key' || secret.test(element.text)) continue;
    const value = valueOf(next, secret);
    if (value !== undefined) entries.push([element.text, value]);
  }
  return Object.fromEntries(entries);
}
