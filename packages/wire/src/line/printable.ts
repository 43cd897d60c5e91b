/**
 * Escapes what could steer a terminal or reorder text: C0 and C1 controls, DEL, bidirectional marks, line separators.
 * The result holds no control characters and at most `max` characters.
 */
export function printable(text: string, max = 2000): string {
  const cut = text.length > max * 2 ? text.slice(0, max * 2) : text;
  const escaped = cut.replace(UNSAFE, escape);
  return escaped.length > max ? `${escaped.slice(0, max - 1)}…` : escaped;
}

/** Bytes for a person: as UTF-8 where they are, else escaped byte by byte. */
export function printableBytes(bytes: Uint8Array, max = 2000): string {
  const few = Buffer.from(bytes.subarray(0, max));
  const text = few.toString('utf8');
  return printable(text.includes('\ufffd') ? few.toString('latin1') : text, max);
}

const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(character: string): string {
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  if (character === '\n') return '\\n';
  const code = character.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
