import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Io } from './command.ts';
import { fileTrouble } from './file-error.ts';
import { configurationFolder } from './folders.ts';
import { Interrupted } from './interrupted.ts';
import { placeOfFault } from './json-fault.ts';
import { nearest } from './nearest.ts';
import { ReadableFile } from './readable-file.ts';
import { quoted, UsageError } from './usage-error.ts';

const MAX_BYTES = 1024 * 1024;

/** The configuration: the file that was named, else the one in the person's configuration folder, else the defaults. */
export async function readConfiguration(
  named: string | undefined,
  io: Pick<Io, 'environment' | 'platform' | 'home' | 'signal'>,
): Promise<Configuration> {
  const { path, origin } = configurationPlace(named, io);
  if (origin !== 'your') return read(path, origin, io.signal);
  const exists = await stat(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR',
  );
  return exists ? read(path, 'your', io.signal) : Configuration.parse({});
}

/** Where the configuration is read, if it is there. */
export function configurationPlace(
  named: string | undefined,
  io: Pick<Io, 'environment' | 'platform' | 'home'>,
): { readonly path: string; readonly origin: '--config' | 'MAILMEDIC_CONFIG' | 'your' } {
  const variable = io.environment['MAILMEDIC_CONFIG'] || undefined;
  if (named !== undefined) return { path: named, origin: '--config' };
  if (variable !== undefined) return { path: variable, origin: 'MAILMEDIC_CONFIG' };
  return { path: join(configurationFolder(io), 'config.json'), origin: 'your' };
}

async function read(path: string, origin: string, signal: AbortSignal): Promise<Configuration> {
  const file = `${origin === 'your' ? 'Your configuration file' : `The configuration file (${origin})`} ${quoted(path)}`;
  const configuration = checked(parsed(await contents(path, file, signal), file), file);
  // Files named in the configuration are meant from where it lies.
  return { ...configuration, ca: configuration.ca.map((name) => resolve(dirname(path), name)) };
}

async function contents(path: string, file: string, signal: AbortSignal): Promise<string> {
  try {
    await using opened = await ReadableFile.open(path, signal);
    const bytes = await opened.whole(MAX_BYTES);
    if (bytes === undefined) throw new UsageError(`${file} is larger than 1 MB; no configuration is.`);
    return bytes.toString();
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof Interrupted) throw cause;
    throw new UsageError(`${file} ${fileTrouble(cause)}.`, { cause });
  }
}

function parsed(text: string, file: string): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch (cause) {
    const at = placeOfFault(json);
    const comment = /^\s*\/[/*]/.test(json.slice(at)) || /^\s*#/.test(json.slice(at)) ? '; comments are not allowed in it' : '';
    const { line, column } = lineAndColumn(json, at);
    throw new UsageError(`${file} is not sound JSON in line ${line}, column ${column}${comment}.`, { cause });
  }
}

function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function checked(value: unknown, file: string): Configuration {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${file} holds no JSON object: it has to begin with "{".`);
  const configuration = Configuration.safeParse(value);
  if (configuration.success) return configuration.data;
  const issue = configuration.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const siblings = keysAt(issue.path);
    const near = nearest(key, siblings);
    throw new UsageError(
      `${file} has the key ${quoted([...issue.path, key].join('.'))}, which does not exist; ${near === undefined ? `there is ${siblings.join(', ')}` : `did you mean ${quoted(near)}?`}${near === undefined ? '.' : ''}`,
    );
  }
  const key = readablePath(issue?.path ?? []);
  throw new UsageError(`${file}: ${quoted(key)} ${valueTrouble(issue, valueAt(value, issue?.path ?? []))}.`);
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const defaults = valueAt(Configuration.parse({}), path);
  return typeof defaults === 'object' && defaults !== null ? Object.keys(defaults) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (inside, key) => (typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function readablePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

type Issue = NonNullable<ReturnType<typeof Configuration.safeParse>['error']>['issues'][number];

/** What is wrong with a value, as a clause that goes on after its key. */
function valueTrouble(issue: Issue | undefined, value: unknown): string {
  const given = value === undefined ? '' : `${quoted(typeof value === 'string' ? value : JSON.stringify(value))} `;
  const innermost = issue?.code === 'invalid_union' ? (issue.errors.flat()[0] ?? issue) : issue;
  switch (innermost?.code) {
    case 'custom':
      return `${given}${innermost.message}`;
    case 'invalid_type':
      return `is ${given}and has to be ${EXPECTED[innermost.expected] ?? innermost.expected}`;
    case 'too_small':
      return `is ${given}and has to be at least ${innermost.minimum}`;
    case 'too_big':
      return `is ${given}and may be at most ${innermost.maximum}`;
    default:
      return `is ${given}and cannot be used (${innermost?.message ?? 'reason unknown'})`;
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list',
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  object: 'an object in braces',
};
