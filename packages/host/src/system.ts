import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import { read, unreadable, type Reading } from './reading.ts';

/** More than any of these tables is long; what is beyond is not read. */
const LIMIT_BYTES = 2_000_000;
const COMMAND_TIMEOUT_MS = 5_000;

/** The ways in which a computer is asked about itself. Readers are handed one, so that recorded answers do as well. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  interfaces(): NodeJS.Dict<NetworkInterfaceInfo[]>;
  file(path: string): Promise<Reading<string>>;
  /** for the kernel's own small files, where two readings must have nothing between them */
  fileNow(path: string): Reading<string>;
  folder(path: string): Promise<Reading<readonly string[]>>;
  /** the standard output of a program that only reads, started without a shell */
  command(program: string, args: readonly string[], options?: { readonly timeoutMs?: number }): Promise<Reading<string>>;
}

/** The computer this process runs on. */
export function thisSystem({
  signal,
  environment = {},
}: {
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string | undefined>>;
} = {}): System {
  return {
    platform: process.platform,
    environment,
    interfaces: networkInterfaces,
    file: readFileBounded,
    fileNow: readFileNow,
    folder: readFolder,
    command: (program, args, options) => runCommand(program, args, options?.timeoutMs ?? COMMAND_TIMEOUT_MS, signal),
  };
}

/** Asks PowerShell for objects as JSON, in UTF-8 whatever the console's code page is. */
export function powershell(system: System, script: string): Promise<Reading<string>> {
  const utf8 = '[Console]::OutputEncoding=[Text.Encoding]::UTF8;';
  return system.command('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', utf8 + script], { timeoutMs: 15_000 });
}

async function readFileBounded(path: string): Promise<Reading<string>> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(64 * 1024);
    const pieces: Buffer[] = [];
    // Files of /proc and /sys have no size; they are read until they end or are long enough.
    for (let length = 0; length < LIMIT_BYTES;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) break;
      pieces.push(Buffer.from(buffer.subarray(0, bytesRead)));
      length += bytesRead;
    }
    return read(path, Buffer.concat(pieces).toString('utf8'));
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

function readFileNow(path: string): Reading<string> {
  try {
    return read(path, readFileSync(path, 'utf8'));
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

async function readFolder(path: string): Promise<Reading<readonly string[]>> {
  try {
    return read(path, await readdir(path));
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

function runCommand(
  program: string,
  args: readonly string[],
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Reading<string>> {
  const source = [program, ...args.filter((arg) => arg.length < 80)].join(' ');
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      {
        timeout: timeoutMs,
        maxBuffer: LIMIT_BYTES,
        encoding: 'utf8',
        windowsHide: true,
        killSignal: 'SIGKILL',
        // Tools that only root needs are in folders that a person's PATH may lack; English words are easier to read.
        env: { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
        ...(signal === undefined ? {} : { signal }),
      },
      (error, stdout, stderr) => {
        if (error === null) return resolve(read(source, stdout));
        const said = stderr.trim().split('\n', 1)[0];
        resolve(unreadable(source, said === undefined || said === '' ? reasonOf(error) : printable(said)));
      },
    );
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'not there';
  if (code === 'EACCES' || code === 'EPERM') return 'not permitted';
  if ('killed' in error && error.killed === true) return 'took too long';
  if (typeof code === 'number') return `ended with status ${code}`;
  return typeof code === 'string' ? code : printable(error.message);
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').slice(0, 200);
}
