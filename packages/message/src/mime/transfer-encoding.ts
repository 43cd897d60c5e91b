/** Undoes quoted-printable, one byte a character; what is not encoded is left as it stands (RFC 2045 section 6.7). */
export function decodeQuotedPrintable(text: string): string {
  if (!text.includes('=')) return text;
  return text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/=(?:([0-9A-Fa-f]{2})|\n)/g, (_, hex?: string) => (hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16))));
}

/** Undoes Base64, one byte a character; strange characters are passed over (RFC 2045 section 6.8). */
export function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

/** The body as bytes, one a character, without its transfer encoding. */
export function decodeTransfer(body: string, encoding: string): string {
  const name = encoding.trim().toLowerCase();
  if (name === 'quoted-printable') return decodeQuotedPrintable(body);
  if (name === 'base64') return /^[\w+/=\s]*$/.test(body.slice(0, 400)) ? decodeBase64(body).replaceAll(/\r\n?/g, '\n') : body;
  return body;
}
