import { readdir, readFile, stat } from 'node:fs/promises';
import type { Files } from '@mailmedic/client/files.ts';
import { MAX_FILE_BYTES } from '@mailmedic/client/text.ts';
import { fileTrouble } from '../file-error.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** The files of this computer. What is there and may not be read is said in a sentence. */
export const THIS_COMPUTER: Files = {
  async read(path) {
    try {
      const { size, isFile } = await kindOf(path);
      if (!isFile) return undefined;
      if (size > MAX_FILE_BYTES) throw new UsageError(`The file ${quoted(path)} (--client) is larger than 4 MB; no settings file is.`);
      return await readFile(path);
    } catch (cause) {
      return nothingThere(cause, path);
    }
  },
  async list(path) {
    let isFolder = false;
    try {
      ({ isFolder } = await kindOf(path));
      return isFolder ? (await readdir(path)).toSorted() : undefined;
    } catch (cause) {
      return nothingThere(cause, path, isFolder ? 'folder' : 'file');
    }
  },
};

async function kindOf(path: string): Promise<{ readonly size: number; readonly isFile: boolean; readonly isFolder: boolean }> {
  const found = await stat(path);
  // A pipe or device could be waited for without end.
  return { size: found.size, isFile: found.isFile(), isFolder: found.isDirectory() };
}

function nothingThere(cause: unknown, path: string, what: 'file' | 'folder' = 'file'): undefined {
  if (cause instanceof UsageError) throw cause;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw new UsageError(`The ${what} ${quoted(path)} (--client) ${fileTrouble(cause)}.`, { cause });
}
