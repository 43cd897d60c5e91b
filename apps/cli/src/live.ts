import { goLive, type Live } from '@mailmedic/engine/trace/live.ts';
import type { Asked, Io } from './command.ts';
import { readConfiguration } from './configuration-file.ts';
import { realWorld } from './world.ts';

/** Makes ready for looking messages' claims up: whom to ask, once for all of them. */
export async function readyToLook(asked: Asked, io: Io): Promise<Live> {
  const configuration = await readConfiguration(asked.value('config'), io);
  return goLive(await realWorld(configuration, io.signal, io.environment));
}
