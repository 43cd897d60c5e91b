import { LOOK_DATA, type ProbeId } from './look-data.ts';
import { Run } from './run.ts';

/** A saved run may be this large; anything above is no run of ours. */
export const RUN_FILE_MAX_BYTES = 50 * 1024 * 1024;

/** A file that is not a run which can be judged here. The message is a clause for a person that goes on after the file's name. */
export class RunFileError extends Error {
  override readonly name = 'RunFileError';
}

/** The text of a run file. */
export function writeRun(run: Run): string {
  return `${JSON.stringify(run, undefined, 1)}\n`;
}

/**
 * Reads a run out of a file's bytes. Whoever made the file may be a stranger: size, encoding, schema and each look's
 * own record are checked before anything is judged.
 */
export function readRun(bytes: Uint8Array): Run {
  if (bytes.length > RUN_FILE_MAX_BYTES) throw new RunFileError('is larger than 50 MB; no saved run is');
  if (bytes.length === 0) throw new RunFileError('is empty');
  const value = parsed(bytes);
  const schema = schemaOf(value);
  if (schema === undefined)
    throw new RunFileError('is JSON, but not a run saved by mailmedic (its "schema" does not begin with "mailmedic.run/")');
  if (schema !== 1)
    throw new RunFileError(`was saved by a newer mailmedic (schema mailmedic.run/${schema}; this one reads mailmedic.run/1)`);
  const run = Run.safeParse(value);
  if (!run.success) throw damaged(run.error.issues[0]);
  checkLooks(run.data);
  return run.data;
}

function parsed(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RunFileError('is not text in UTF-8, so it is no saved run', { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const looksCut = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
    throw new RunFileError(looksCut ? 'is damaged: it breaks off before its end' : 'is not JSON, so it is no saved run', { cause });
  }
}

function schemaOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('schema' in value) || typeof value.schema !== 'string') return undefined;
  const version = /^mailmedic\.run\/(\d{1,6})$/.exec(value.schema)?.[1];
  return version === undefined ? undefined : Number(version);
}

function checkLooks(run: Run): void {
  const ids = new Set<string>();
  for (const [index, look] of run.looks.entries()) {
    if (ids.has(look.id)) throw new RunFileError(`is damaged: two looks have the id "${shown(look.id)}"`);
    ids.add(look.id);
    if (!Object.hasOwn(LOOK_DATA, look.probe))
      throw new RunFileError(`holds a look that this version does not know ("${shown(look.probe)}")`);
    const data = LOOK_DATA[look.probe as ProbeId].safeParse(look.data);
    if (!data.success) throw damaged(data.error.issues[0], ['looks', index, 'data']);
    look.data = data.data;
  }
}

function damaged(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
  at: readonly PropertyKey[] = [],
): RunFileError {
  const place = [...at, ...(issue?.path ?? [])].map(String).join('.');
  return new RunFileError(`is damaged${place === '' ? '' : ` at ${shown(place)}`}${issue ? `: ${shown(issue.message)}` : ''}`);
}

/** Outside text in a message: bounded, without control characters. */
function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 100);
}
