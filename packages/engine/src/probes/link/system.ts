import { thisSystem, type System } from '@mailmedic/host/system.ts';
import type { World } from '../../probe.ts';

/** The computer that a world looks from. */
export function systemOf(world: World): System {
  return thisSystem({ signal: world.signal, ...(world.environment === undefined ? {} : { environment: world.environment }) });
}
