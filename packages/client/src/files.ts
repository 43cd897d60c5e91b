import { posix, win32 } from 'node:path';

/** What a reader is handed of this computer's files. It opens nothing by itself. */
export interface Files {
  /** the bytes of a file; undefined where there is none or it is a folder. Throws where it may not be read or is too large */
  read(path: string): Promise<Uint8Array | undefined>;
  /** the names in a folder; undefined where there is none or it is a file */
  list(path: string): Promise<readonly string[] | undefined>;
}

/** Where on this computer the person's files are. */
export interface Home {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Joins the parts of a path in the manner of the platform. */
export function join(home: Pick<Home, 'platform'>, ...parts: readonly string[]): string {
  return (home.platform === 'win32' ? win32 : posix).join(...parts);
}

/** The folder of a file, in the manner of the platform. */
export function folderOf(home: Pick<Home, 'platform'>, path: string): string {
  return (home.platform === 'win32' ? win32 : posix).dirname(path);
}

export function baseName(home: Pick<Home, 'platform'>, path: string): string {
  return (home.platform === 'win32' ? win32 : posix).basename(path);
}

/** Where programs keep settings (XDG Base Directory Specification). */
export function configFolder({ platform, home, environment }: Home): string {
  const chosen = environment['XDG_CONFIG_HOME'];
  return chosen !== undefined && posix.isAbsolute(chosen) ? chosen : join({ platform }, home, '.config');
}

/** A path as a settings file writes it: `~` is the home, and what is relative begins at the file's folder. */
export function resolvePath(home: Home, path: string, folder: string): string {
  const style = home.platform === 'win32' ? win32 : posix;
  if (path === '~' || path.startsWith('~/')) return style.join(home.home, path.slice(1));
  return style.isAbsolute(path) ? path : style.join(folder, path);
}
