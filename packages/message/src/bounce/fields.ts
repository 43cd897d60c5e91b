import { Header, readHeader } from '../mime/header.ts';

/** The groups of fields of a delivery status: first the message's, then one per recipient (RFC 3464 section 2.1). */
export function fieldGroups(text: string): readonly Header[] {
  const groups: Header[] = [];
  for (const block of text.slice(0, 600_000).split(/\n[ \t]*\n+/)) {
    if (groups.length > 2000) break;
    const { header } = readHeader(block.replace(/^\s+(?=\S)/, ''));
    if (header.fields.length > 0) groups.push(...separated(header));
  }
  return groups;
}

/** Some forget the empty line between two recipients. */
function separated(header: Header): readonly Header[] {
  if (header.all('final-recipient').length < 2) return [header];
  const groups: (readonly [string, string])[][] = [[]];
  for (const field of header.fields) {
    const name = field[0].toLowerCase();
    const current = groups.at(-1) ?? [];
    const begins = (name === 'final-recipient' || name === 'original-recipient') && current.some(([known]) => known.toLowerCase() === name);
    if (begins) groups.push([field]);
    else current.push(field);
  }
  return groups.map((fields) => new Header(fields));
}

/** The address of an address field without its type: `rfc822; ann@example.org` (RFC 3464 section 2.1.2). */
export function addressValue(field: string): string {
  const value = field.replace(/^[\w.-]+\s*;\s*/, '').trim();
  return bareAddress(value) ?? value.replaceAll(/^<|>$/g, '');
}

/** The first address in a text, without brackets and routes; nothing where there is none. */
export function bareAddress(text: string): string | undefined {
  const bracketed = /<(?:@[^:>]{1,200}:)?([^<>\s]{1,200}@[^<>\s]{1,200})>/.exec(text)?.[1];
  const plain = bracketed ?? ADDRESS.exec(text)?.[0];
  return plain
    ?.replace(/^(?:smtp|mailto|rfc822|imceaex-?)[:;]|^[245]\d\d-|^(?:orig_)?to=/i, '')
    .replace(/(@[^@]*?)\.{2,}.*$/, '$1')
    .replace(/[.,;:)\]'"]+$/, '');
}

const ADDRESS =
  /(?:"[^"\n]{1,80}"|[^\s<>()[\]",;:@\u3000-\u303f\uff00-\uffef]{1,100})@(?:[A-Za-z0-9_\u0080-\u2fff\u3040-\ufeff](?:[A-Za-z0-9_.\u0080-\u2fff\u3040-\ufeff-]{0,200}[A-Za-z0-9_\u0080-\u2fff\u3040-\ufeff])?|\[[\d.a-fA-F:]+\])/;

/** All addresses of a text in their order, each once. */
export function addressesIn(text: string): readonly string[] {
  const all = [...text.slice(0, 20_000).matchAll(new RegExp(ADDRESS, 'g'))].map(([address]) =>
    address.replace(/^(?:smtp|mailto|rfc822):|^[245]\d\d-|^(?:orig_)?to=/i, '').replace(/(@[^@]*?)\.{2,}.*$/, '$1'),
  );
  return [...new Map(all.map((address) => [address.toLowerCase(), address])).values()];
}

/** `dns; MX.Example.org. (192.0.2.1)` → `mx.example.org` (RFC 3464 section 2.1.2). */
export function hostOf(field: string): string {
  return field
    .replace(/^[\w-]+\s*;\s*/, '')
    .replace(/[\s(].*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}
