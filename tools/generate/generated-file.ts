import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';

/** Files that a generator makes, by path from the root. Files that match `owns` and are not among them are left over. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly owns: string;
}

/** The paths at which the working tree differs from what would be generated. */
export function staleFiles({ files, owns }: Generated, root: string = ROOT): string[] {
  const changed = [...files].filter(([file, text]) => textOf(path.join(root, file)) !== text).map(([file]) => file);
  return [...changed, ...leftOver({ files, owns }, root)];
}

/** Writes what differs, removes what is left over, and returns the paths touched. */
export function writeGenerated(generated: Generated, root: string = ROOT): string[] {
  const stale = staleFiles(generated, root);
  for (const file of stale) {
    const text = generated.files.get(file);
    const place = path.join(root, file);
    if (text === undefined) rmSync(place);
    else {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
  return stale;
}

function leftOver({ files, owns }: Generated, root: string): string[] {
  return filesMatching(owns, root).filter((file) => !files.has(file));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
