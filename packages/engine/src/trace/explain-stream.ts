import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { eachMessage } from '../message/each-message.ts';
import { explainTrace } from './explain.ts';
import { explainLive, type Live } from './live.ts';
import type { Asked } from './looks.ts';

/** Explains the way of every message of a stream; what is no message has an error in its place. */
export function traceStream(chunks: AsyncIterable<Uint8Array>, name: string, asked: Asked = {}): AsyncGenerator<TraceReport | TraceError> {
  return eachMessage(chunks, name, (bytes, place) => explainTrace(bytes, place, asked));
}

/** The same, and each message is checked again on the network. */
export async function* traceStreamLive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  asked: Asked,
  live: Live,
): AsyncGenerator<TraceReport | TraceError> {
  for await (const message of eachMessage(chunks, name, (bytes, place) => ({ bytes, place })))
    yield 'error' in message ? message : await explainLive(message.bytes, message.place, asked, live);
}
