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
  let isFirst = true;
  try {
    for await (const chunk of withoutMark(chunks)) {
      // A film or a disk image is no mail however long it goes on.
      const strange = isFirst && chunk.length >= SAMPLE ? notText(chunk) : undefined;
      isFirst = false;
      if (strange !== undefined) {
        yield failed(name, strange);
        return;
      }
      for (const piece of splitter.push(chunk)) {
        several = true;
        yield toldOf(piece, `${name}#${piece.number}`, tell);
      }
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
  const strange = notText(bytes);
  if (strange !== undefined) return failed(name, strange);
  if (!/\S/.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')))
    return failed(name, 'It is empty.');
  try {
    return tell(bytes, name, bytes.length === length);
  } catch (cause) {
    // A message that breaks the reader must not end the others; it says so where its line would be.
    return failed(name, `It could not be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

const SAMPLE = 4096;

/** Mail is lines of text; a picture or a program is not. What can be made a message of says how. */
function notText(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const start = Buffer.from(sample.subarray(0, 120)).toString('latin1');
  const kind = KINDS.find(([beginning]) => start.startsWith(beginning));
  if (kind) return `It ${kind[1]}.`;
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) strange += 1;
  }
  // Damaged mail that begins as mail does is read as far as it goes.
  const most = /^[A-Za-z][A-Za-z-]{1,40}:[ \t]|^From \S/.test(start) ? 4 : 50;
  return strange > 2 && strange > sample.length / most ? 'It holds no message: it is not text.' : undefined;
}

/** Formats in which messages are kept and sent around, by the bytes that they begin with. */
const KINDS: readonly (readonly [beginning: string, says: string])[] = [
  ['\u001f\u008b', 'is compressed (gzip); unpack it first: gunzip'],
  ['BZh', 'is compressed (bzip2); unpack it first: bunzip2'],
  ['\u00fd7zXZ', 'is compressed (xz); unpack it first: unxz'],
  ['\u0028\u00b5\u002f\u00fd', 'is compressed (zstd); unpack it first: unzstd'],
  ['PK\u0003\u0004', 'is a ZIP archive; unpack it first'],
  ['\u00d0\u00cf\u0011\u00e0', 'is a file of Outlook or Office (.msg): save the message as .eml, or paste its internet headers'],
  ['!BDN', 'is an Outlook data file (.pst, .ost): save the messages as .eml'],
  ['%PDF-', 'is a PDF: save the message itself (.eml)'],
];

function failed(input: string, error: string): NoMessage {
  return { schema: 'mailmedic.error/1', input, error };
}
