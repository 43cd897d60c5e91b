import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileTrouble } from './file-error.ts';
import { quoted, UsageError } from './usage-error.ts';

/**
 * A file that appears whole or not at all: written beside its place under another name, flushed to the disk, and put
 * in its place at the end. It is readable by its owner only. Opened before the work begins, so that a place which
 * cannot be written is known at once.
 */
export class WholeFile {
  readonly #handle: FileHandle;
  readonly #temporary: string;
  readonly #target: string;
  readonly #name: string;

  private constructor(handle: FileHandle, temporary: string, target: string, name: string) {
    this.#handle = handle;
    this.#temporary = temporary;
    this.#target = target;
    this.#name = name;
  }

  static async open(path: string, option: string): Promise<WholeFile> {
    const target = await resolved(path, option);
    await removeLeftParts(dirname(target));
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.part`);
    try {
      return new WholeFile(await open(temporary, 'wx', 0o600), temporary, target, `${option} ${quoted(path)}`);
    } catch (cause) {
      throw new UsageError(`${option} ${quoted(path)}${folderTrouble(cause)}.`, { cause });
    }
  }

  async write(text: string): Promise<void> {
    try {
      await this.#handle.writeFile(text);
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#temporary, this.#target);
      await syncFolder(dirname(this.#target));
    } catch (cause) {
      await this.discard();
      throw new UsageError(`${this.#name} ${fileTrouble(cause)}.`, { cause });
    }
  }

  /** Leaves no trace; what stood in the place before still stands there. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
  }
}

/** The file meant: behind a link the file it leads to. A folder, a device or a pipe cannot be replaced by a file. */
async function resolved(path: string, option: string): Promise<string> {
  try {
    const place = await realpath(path);
    const there = await stat(place);
    if (there.isDirectory()) throw new UsageError(`${option} ${quoted(path)} is a folder; name a file in it.`);
    if (!there.isFile()) throw new UsageError(`${option} ${quoted(path)} is there already and is no ordinary file.`);
    return place;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    if (!isMissing(cause)) throw new UsageError(`${option} ${quoted(path)} ${fileTrouble(cause)}.`, { cause });
    if (/[/\\]$/.test(path)) throw new UsageError(`${option} ${quoted(path)} is a folder; name a file in it.`, { cause });
    return path;
  }
}

/** What a run that was ended by force left half-written. A part that is being written is never a day old. */
async function removeLeftParts(folder: string): Promise<void> {
  // tidying up is no reason to fail: the folder may be only writable, or the part another person's
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => PART.test(name)).map((name) => join(folder, name));
  await Promise.all(left.map((path) => removeOld(path).catch(() => undefined)));
}

async function removeOld(path: string): Promise<void> {
  const part = await lstat(path);
  if (part.isFile() && Date.now() - part.mtimeMs > DAY_MS) await rm(path, { force: true });
}

const PART = /^\..+\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.part$/;
const DAY_MS = 24 * 60 * 60 * 1000;

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function folderTrouble(cause: unknown): string {
  return isMissing(cause)
    ? ': the folder it should lie in does not exist'
    : ` ${fileTrouble(cause).replace('may not be opened', 'may not be written there')}`;
}

/** The new name itself has to reach the disk. Windows and some file systems cannot flush a folder; the file is whole there all the same. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(code)) throw cause;
  } finally {
    await handle?.close();
  }
}
