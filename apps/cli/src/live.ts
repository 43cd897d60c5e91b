import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import type { Asked, Io } from './command.ts';
import { readConfiguration } from './configuration-file.ts';
import { realWorld } from './world.ts';

/** Messages explained with what the DNS says now. */
export interface Looking {
  explain(
    chunks: AsyncIterable<Uint8Array>,
    name: string,
    said: { readonly neverSent?: boolean },
  ): AsyncIterable<BounceReport | BounceError>;
  trace(
    chunks: AsyncIterable<Uint8Array>,
    name: string,
    asked: { readonly trusted?: readonly string[] },
  ): AsyncIterable<TraceReport | TraceError>;
}

/** Makes ready for looking messages' claims up: whom to ask, once for all of them. */
export async function readyToLook(asked: Asked, io: Io): Promise<Looking> {
  // Whoever reads messages only need not wait for what asks the network.
  const [{ goLive, traceStreamLive }, { explainStreamLive }] = await Promise.all([
    import('@mailmedic/engine/trace/live.ts'),
    import('@mailmedic/engine/bounce/live.ts'),
  ]);
  const configuration = await readConfiguration(asked.value('config'), io);
  const live = await goLive(await realWorld(configuration, io.signal, io.environment));
  return {
    explain: (chunks, name, said) => explainStreamLive(chunks, name, said, live),
    trace: (chunks, name, trusted) => traceStreamLive(chunks, name, trusted, live),
  };
}
