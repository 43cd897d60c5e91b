import type { WriteStream } from 'node:tty';
import type { Output } from './command.ts';
import { fileTrouble } from './file-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What can be done with a stream, by what it is and what the environment asks for. */
export function terminalOutput(stream: WriteStream | NodeJS.WriteStream, environment: Environment, platform: NodeJS.Platform): Output {
  let closed = false;
  let trouble: string | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    closed = true;
    // Whoever read the pipe has gone: there is nobody to tell, and nothing is wrong.
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') trouble ??= fileTrouble(error);
  });
  const isTerminal = stream.isTTY && environment['TERM'] !== 'dumb';
  return {
    write(text) {
      if (!closed) stream.write(text);
    },
    isTerminal,
    colour: wantsColour(environment, isTerminal),
    unicode: showsUnicode(environment, platform),
    columns: () => columnsOf(stream.columns, environment),
    closed: () => closed,
    trouble: () => trouble,
    async flushed() {
      if (!closed && stream.writableLength > 0) await new Promise((resolve) => stream.write('', resolve));
      // what went wrong with the last write is told a moment later
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** FORCE_COLOR decides where it is set, then NO_COLOR (https://no-color.org), then whether a person is watching. */
function wantsColour(environment: Environment, isTerminal: boolean): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR']) return false;
  return isTerminal;
}

function showsUnicode(environment: Environment, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return environment['WT_SESSION'] !== undefined || environment['TERM_PROGRAM'] !== undefined;
  if (environment['TERM'] === 'linux') return false;
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
  // Where no locale is set at all, as in containers, terminals show UTF-8 nearly everywhere.
  return locale === '' || /utf-?8/i.test(locale);
}

function columnsOf(columns: number | undefined, environment: Environment): number {
  const said = columns ?? Number(environment['COLUMNS']);
  return Number.isInteger(said) && said > 0 ? Math.min(Math.max(said, 32), 100) : 80;
}
