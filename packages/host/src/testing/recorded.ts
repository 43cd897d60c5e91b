import type { NetworkInterfaceInfo } from 'node:os';
import { read, unreadable, type Reading } from '../reading.ts';
import type { System } from '../system.ts';

/** A computer whose answers were written down: files by path, programs by name or by whole command line. */
export function recorded(of: {
  readonly platform: NodeJS.Platform;
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  readonly commands?: Readonly<Record<string, string>>;
  readonly interfaces?: NodeJS.Dict<NetworkInterfaceInfo[]>;
  readonly environment?: Readonly<Record<string, string>>;
}): System {
  const file = (path: string): Reading<string> => found(path, of.files?.[path]);
  return {
    platform: of.platform,
    environment: of.environment ?? {},
    interfaces: () => of.interfaces ?? {},
    file: async (path) => file(path),
    fileNow: file,
    folder: async (path) => found(path, of.folders?.[path]),
    command: async (program, args) => found(program, of.commands?.[[program, ...args].join(' ')] ?? of.commands?.[program]),
  };
}

function found<T>(source: string, value: T | undefined): Reading<T> {
  return value === undefined ? unreadable(source, 'not there') : read(source, value);
}
