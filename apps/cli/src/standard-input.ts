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

/** Reads key by key with the echo off, until Enter; Ctrl-C and Ctrl-D break it off. */
export function readHidden(stream: NodeJS.ReadStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (answer: string | undefined): void => {
      stream.off('data', onData);
      stream.setRawMode(false);
      stream.pause();
      resolve(answer);
    };
    const onData = (bytes: Buffer): void => {
      for (const key of bytes.toString('utf8')) {
        if (key === '\r' || key === '\n') return end(typed.join(''));
        if (key === '\u0003' || key === '\u0004') return end(undefined);
        if (key === '\u007f' || key === '\b') typed = typed.slice(0, -1);
        else if (key === '\u0015') typed = [];
        else if (typed.length < 1000) typed.push(key);
      }
    };
    stream.setRawMode(true);
    stream.on('data', onData);
    stream.resume();
  });
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
