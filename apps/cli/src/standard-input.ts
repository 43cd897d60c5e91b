const MOST_BYTES = 64 * 1024;

/** The first line of what is piped in. */
export async function readLine(stream: NodeJS.ReadStream): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Uint8Array | string);
    pieces.push(bytes);
    length += bytes.length;
    if (bytes.includes(0x0a) || length > MOST_BYTES) break;
  }
  return firstLine(Buffer.concat(pieces).subarray(0, MOST_BYTES));
}

/** The text up to the first line end, without a byte order mark. */
export function firstLine(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split('\n', 1)[0] ?? ''
  ).replace(/\r$/, '');
}
