import { everyPart, readMessage, type Entity } from '../mime/entity.ts';
import { readHeader, type Header } from '../mime/header.ts';
import { decodeTransfer } from '../mime/transfer-encoding.ts';
import { addressesIn } from './fields.ts';
import { narrativeOf } from './narrative.ts';

/** The message that a bounce returns. */
export interface ReturnedMessage {
  readonly header: Header;
  /** as it came back, lines ended by LF; none where it was only quoted in the text */
  readonly bytes?: Uint8Array;
  /** the address that the bounce was sent to: the sender on the envelope of the message (RFC 5321 section 6.1) */
  readonly sender?: string;
}

const WHOLE = new Set(['message/rfc822', 'message/global']);
const HEADERS = new Set(['text/rfc822-headers', 'message/rfc822-headers', 'message/global-headers']);
/** A bounce that was forwarded, and forwarded again. */
const DEEPEST = 3;

/** The message that a bounce returns, whole or its header alone (RFC 6522 section 3); nothing where it returns none. */
export function returnedMessage(bytes: Uint8Array): ReturnedMessage | undefined {
  return returnedBy(readMessage(bytes), 0);
}

function returnedBy(message: Entity, depth: number): ReturnedMessage | undefined {
  const parts = everyPart(message);
  const addressed = addressesIn(message.header.raw('to'));
  const sender = addressed.length === 1 && addressed[0] !== undefined ? { sender: addressed[0] } : {};
  const part = parts.find(({ type }) => WHOLE.has(type)) ?? parts.find(({ type }) => HEADERS.has(type));
  if (part === undefined) {
    const quoted = narrativeOf(message).returned;
    return quoted && { header: quoted, ...sender };
  }
  const text = decodeTransfer(part.body, part.header.raw('content-transfer-encoding')).replace(/^\s+/, '');
  const inner = WHOLE.has(part.type) && depth < DEEPEST ? readMessage(text) : undefined;
  // Somebody forwarded the bounce: what it returns is inside.
  const inside = inner && isReport(inner) ? returnedBy(inner, depth + 1) : undefined;
  return inside ?? { header: readHeader(text).header, bytes: Buffer.from(text, 'latin1'), ...sender };
}

function isReport(message: Entity): boolean {
  return (
    message.type === 'multipart/report' ||
    everyPart(message).some(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
  );
}
