import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files that are not there yet and says of each what became of it. */
export function writeFiles(files: ReadonlyMap<string, string>, root: string): string[] {
  return [...files].map(([file, text]) => {
    const place = path.join(root, file);
    if (existsSync(place)) return `kept  ${file}`;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    return `wrote ${file}`;
  });
}
