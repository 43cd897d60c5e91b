import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import { eachMessage } from '../message/each-message.ts';
import { explainBounce, type Said } from './explain.ts';

/** Explains every message of a stream (an mbox, one message, or pasted text); what is no message has an error in its place. */
export function explainStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  said: Said = {},
): AsyncGenerator<BounceReport | BounceError> {
  return eachMessage(chunks, name, (bytes, place) => explainBounce(bytes, place, said));
}
