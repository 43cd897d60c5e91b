import { posix, win32 } from 'node:path';
import type { Io } from './command.ts';

type Place = Pick<Io, 'environment' | 'platform' | 'home'>;

/** Where the person's configuration lies (XDG Base Directory Specification, else as the platform has it). */
export function configurationFolder(place: Place): string {
  return folder(place, 'XDG_CONFIG_HOME', '.config', 'APPDATA', ['AppData', 'Roaming']);
}

/** Where the last runs are kept. */
export function stateFolder(place: Place): string {
  return folder(place, 'XDG_STATE_HOME', '.local/state', 'LOCALAPPDATA', ['AppData', 'Local']);
}

/** Where compiled code may be kept: the person's own cache, because whoever can write there can run code as them. */
export function cacheFolder(place: Place): string {
  if (place.platform === 'win32')
    return win32.join(folder(place, 'XDG_CACHE_HOME', '.cache', 'LOCALAPPDATA', ['AppData', 'Local']), 'cache');
  const chosen = place.environment['XDG_CACHE_HOME'];
  if (place.platform === 'darwin' && !(chosen !== undefined && posix.isAbsolute(chosen)))
    return posix.join(place.home, 'Library/Caches/mailmedic');
  return folder(place, 'XDG_CACHE_HOME', '.cache', 'LOCALAPPDATA', []);
}

function folder(
  { environment, platform, home }: Place,
  xdg: string,
  unix: string,
  windows: string,
  windowsDefault: readonly string[],
): string {
  if (platform === 'win32') return win32.join(environment[windows] || win32.join(home, ...windowsDefault), 'mailmedic');
  const chosen = environment[xdg];
  // A relative path there is to be ignored, says the specification.
  if (chosen !== undefined && posix.isAbsolute(chosen)) return posix.join(chosen, 'mailmedic');
  if (platform === 'darwin') return posix.join(home, 'Library/Application Support/mailmedic');
  return posix.join(home, unix, 'mailmedic');
}
