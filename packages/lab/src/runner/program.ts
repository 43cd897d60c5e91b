import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './arguments.ts';

const tried = { file: fileURLToPath(new URL('../../../../apps/cli/src/main.ts', import.meta.url)) };

/** The file that Node runs as mailmedic: its sources, unless another was named. */
export function program(): string {
  return tried.file;
}

/** Names another file to try, such as the packed one, which begins faster; called once, before anything is run. */
export function tryProgram(file: string): void {
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}" to try as mailmedic (--program).`);
  tried.file = resolve(file);
}
