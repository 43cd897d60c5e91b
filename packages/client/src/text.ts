/** No settings file of a mail program is larger; what is, is another file. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** Text, or undefined where the bytes are none: too many of them, or with NUL among them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAX_FILE_BYTES) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // written in an older encoding: the names and numbers wanted here are ASCII in all of them
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** What a file says, fit for a message and for the terminal: one line, bounded, without control characters. */
export function shown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** `me@example.org` out of `Me <me@example.org>`, `"Me" <me@example.org>` or the address alone. */
export function addressIn(text: string | undefined): string | undefined {
  const address = /<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text?.trim();
  return address !== undefined && address.length <= 320 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? shown(address) : undefined;
}

export function addressesIn(...texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.map(addressIn).filter((address) => address !== undefined))];
}
