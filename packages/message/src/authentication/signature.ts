import type { Signature } from '@mailmedic/contract/looks/message-checks.ts';

const LONGEST = 16_000;
const MAX_TAGS = 60;

/** The tags of a tag list (RFC 6376 section 3.2) by name, without white space in their values; the first of two counts. */
export function readTags(value: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.slice(0, LONGEST).split(';').slice(0, MAX_TAGS)) {
    const equals = part.indexOf('=');
    if (equals === -1) continue;
    const name = part.slice(0, equals).trim();
    if (/^[a-z]\w{0,20}$/i.test(name) && !tags.has(name)) tags.set(name, part.slice(equals + 1).replaceAll(/\s+/g, ''));
  }
  return tags;
}

/** Reads a signature's tags. It does not say whether the signature is good. */
export function readSignature(value: string, above: number): Signature {
  const tags = readTags(value);
  const length = number(tags.get('l'));
  const signedAt = number(tags.get('t'));
  const expiresAt = number(tags.get('x'));
  const identity = tags.get('i');
  return {
    above,
    domain: (tags.get('d') ?? '').toLowerCase(),
    selector: tags.get('s') ?? '',
    ...(identity === undefined ? {} : { identity }),
    algorithm: (tags.get('a') ?? '').toLowerCase(),
    canonicalization: canonicalization(tags.get('c')),
    covers: (tags.get('h') ?? '')
      .toLowerCase()
      .split(':')
      .filter((name) => name !== '')
      .slice(0, 200),
    ...(length === undefined ? {} : { bodyLength: length }),
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    beginning: (tags.get('b') ?? '').slice(0, 8),
  };
}

/** Left out, both are `simple`; given one, the body's is `simple` (RFC 6376 section 3.5). */
function canonicalization(tag = 'simple/simple'): string {
  const [header = '', body = 'simple'] = tag.toLowerCase().split('/');
  return `${header === '' ? 'simple' : header}/${body === '' ? 'simple' : body}`;
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
