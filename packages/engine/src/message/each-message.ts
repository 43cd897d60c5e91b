import { withoutMark } from '@mailmedic/message/stream/byte-order-mark.ts';
import { MessageSplitter, type Piece } from '@mailmedic/message/stream/splitter.ts';

/** An input that is no message, in the place of what would be told of it. */
export interface NoMessage {
  readonly schema: 'mailmedic.error/1';
  readonly input: string;
  readonly error: string;
}

/** Tells something of every message of a stream (an mbox, one message, or pasted text); what is no message has an error in its place. Of each at most `most` bytes are kept. */
export async function* eachMessage<Report>(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  tell: (bytes: Uint8Array, name: string, isWhole: boolean) => Report,
  most?: number,
): AsyncGenerator<Report | NoMessage> {
  const splitter = new MessageSplitter(most);
  let several = false;
  try {
    for await (const chunk of withoutMark(chunks))
      for (const piece of splitter.push(chunk)) {
        several = true;
        yield toldOf(piece, `${name}#${piece.number}`, tell);
      }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    yield failed(name, `It could not be read to its end (${String(cause.code)}).`);
    return;
  }
  const last = splitter.end();
  for (const piece of last) yield toldOf(piece, several || last.length > 1 ? `${name}#${piece.number}` : name, tell);
  if (!several && last.length === 0) yield failed(name, 'It is empty.');
}

function toldOf<Report>(
  { bytes, length }: Piece,
  name: string,
  tell: (bytes: Uint8Array, name: string, isWhole: boolean) => Report,
): Report | NoMessage {
  if (isBinary(bytes)) return failed(name, 'It holds no message: it is not text.');
  if (!/\S/.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')))
    return failed(name, 'It is empty.');
  try {
    return tell(bytes, name, bytes.length === length);
  } catch (cause) {
    // A message that breaks the reader must not end the others; it says so where its line would be.
    return failed(name, `It could not be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Mail is lines of text; a picture or a program is not. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) strange += 1;
  }
  return strange > 2 && strange > sample.length / 50;
}

function failed(input: string, error: string): NoMessage {
  return { schema: 'mailmedic.error/1', input, error };
}
