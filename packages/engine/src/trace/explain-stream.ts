import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { eachMessage } from '../message/each-message.ts';
import { explainTrace } from './explain.ts';
import type { Asked } from './looks.ts';

/** Explains the way of every message of a stream; what is no message has an error in its place. */
export function traceStream(chunks: AsyncIterable<Uint8Array>, name: string, asked: Asked = {}): AsyncGenerator<TraceReport | TraceError> {
  return eachMessage(chunks, name, (bytes, place) => explainTrace(bytes, place, asked));
}
