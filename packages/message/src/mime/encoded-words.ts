import { decodeCharset } from './charset.ts';
import { decodeBase64 } from './transfer-encoding.ts';

const WORD = /=\?([\w.:-]+)(?:\*[\w-]+)?\?([bBqQ])\?([^?]{0,2000})\?=/g;

/** Makes encoded words readable (RFC 2047 sections 2 and 6.2); raw bytes of UTF-8 are read as such. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return decodeCharset(value, '');
  const joined = value.replaceAll(/\?=\s+(?==\?)/g, '?=');
  return decodeCharset(joined, '').replaceAll(WORD, (_, charset: string, how: string, text: string) =>
    decodeCharset(how.toLowerCase() === 'b' ? decodeBase64(text) : decodeQ(text), charset),
  );
}

function decodeQ(text: string): string {
  return text.replaceAll('_', ' ').replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
