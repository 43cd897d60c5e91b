/**
 * Text that may have come from outside, fit to be shown: control characters and those that turn the direction of
 * writing are made visible, and a secret in a web address is taken out.
 */
export function safe(text: string): string {
  return withoutSecret(text).replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** `http://ann:secret@proxy` → `http://[secret]@proxy` (RFC 3986 section 3.2.1) */
export function withoutSecret(text: string): string {
  return text.replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]*:[^\s/?#@]*@/gi, '$1[secret]@');
}

/** The same for everything in a record, for showing it whole. */
export function withoutSecrets<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? withoutSecret(part) : part)) as T;
}
