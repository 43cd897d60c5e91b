import type { Command, ExitStatus, Io } from './command.ts';
import { readArguments } from './arguments.ts';
import { commandHelp, generalHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { quoted, UsageError } from './usage-error.ts';

/** The commands by name, each loaded only when it is asked for; the line each has in the list of commands. */
export const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  check: { summary: 'find out why a mailbox does not connect', load: async () => (await import('./commands/check.ts')).default },
  guide: {
    summary: 'go the methodical way, step by step, measuring and asking',
    load: async () => (await import('./commands/guide.ts')).default,
  },
  bounce: { summary: 'explain messages that came back', load: async () => (await import('./commands/bounce.ts')).default },
  trace: { summary: 'say which way a message took and where it waited', load: async () => (await import('./commands/trace.ts')).default },
  explain: { summary: 'say what a cause or a term means', load: async () => (await import('./commands/explain.ts')).default },
  demo: {
    summary: 'watch broken servers on this computer being diagnosed',
    load: async () => (await import('./commands/demo.ts')).default,
  },
};

/** Finds the command that is meant and runs it. */
export async function dispatch(args: readonly string[], io: Io): Promise<ExitStatus> {
  const [word, ...rest] = args;
  if (word === undefined) {
    io.err.write(generalHelp(COMMANDS, io.err.columns()));
    return 2;
  }
  if (word === '--version' || word === '-V') return version(io);
  if (word === '--help' || word === '-h') return help([], io);
  if (word === 'help') return help(rest, io);
  const known = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!known) throw unknownCommand(word);
  const command = await known.load();
  if (asksForHelp(rest)) {
    io.out.write(commandHelp(command, io.out.columns()));
    return 0;
  }
  return command.run(readArguments(rest, command.options, command.isValue), io);
}

async function help([word]: readonly string[], io: Io): Promise<ExitStatus> {
  if (word === undefined) {
    io.out.write(generalHelp(COMMANDS, io.out.columns()));
    return 0;
  }
  const known = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!known) throw unknownCommand(word);
  io.out.write(commandHelp(await known.load(), io.out.columns()));
  return 0;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

async function version(io: Io): Promise<ExitStatus> {
  const { default: described } = await import('../package.json', { with: { type: 'json' } });
  io.out.write(`mailmedic ${described.version}\n`);
  return 0;
}

function unknownCommand(word: string): UsageError {
  if (word.startsWith('-')) return new UsageError(`There is no option ${quoted(word)} before a command; see mailmedic --help.`);
  if (/^[^\s@]+@[^\s@]+$/.test(word)) return new UsageError(`Say what to do with ${quoted(word)}: mailmedic check ${word}`);
  const near = nearest(word, Object.keys(COMMANDS));
  return new UsageError(
    `There is no command ${quoted(word)}; ${near === undefined ? `there is ${Object.keys(COMMANDS).join(', ')}.` : `did you mean ${near}?`}`,
  );
}
