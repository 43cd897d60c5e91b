import { globSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Files of the repository that match a glob, as sorted paths from the root with forward slashes. */
export function filesMatching(glob: string, root: string = ROOT): string[] {
  return globSync(glob, { cwd: root, exclude: (name) => name === 'node_modules' || name === '.git' })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted(byCodePoint);
}

/** Sorts the same everywhere, whatever the language of the computer. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
