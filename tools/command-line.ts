import { parseArgs, type ParseArgsConfig } from 'node:util';

interface Command<T extends NonNullable<ParseArgsConfig['options']>> {
  /** how it is called, and what for: the text of `--help` */
  readonly usage: string;
  readonly options: T;
  /** it takes words that are no options */
  readonly takesWords?: boolean;
}

/** Takes the command line of a tool apart. `--help` prints the usage and ends; what the tool does not take ends with a sentence and status 2. */
export function readCommandLine<const T extends NonNullable<ParseArgsConfig['options']>>({
  usage,
  options,
  takesWords = false,
}: Command<T>) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: takesWords });
  } catch (error) {
    return refuse(firstSentence(error), usage);
  }
}

/** Ends a tool that was asked wrongly. The usage begins with the tool's name. */
export function refuse(sentence: string, usage: string): never {
  const [name] = /^npm (?:run )?\S+/.exec(usage) ?? ['this'];
  console.error(`${sentence} \`${name} -- --help\` says what it takes.`);
  process.exit(2);
}

/** Node adds advice on positional arguments, which is of no use here. */
function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.split(/[.\n]\s|\n|\.$/, 1)[0]}.`;
}
